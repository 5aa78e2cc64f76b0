// swift-format-ignore-file
// Written from Exercises by the tests of the course, with BACKPROP_RECORD=1: not to be edited.

/// The files in Exercises/12-networks.
enum Course12Networks {
  static var files: [CourseFile] {
    [
      CourseFile(path: "12-networks/README.md", text: text0),
      CourseFile(path: "12-networks/01-one-unit.md", text: text1),
      CourseFile(path: "12-networks/02-one-of-two-is-dead.md", text: text2),
      CourseFile(path: "12-networks/03-three-layers.md", text: text3),
      CourseFile(path: "12-networks/04-in-code.md", text: text4),
    ]
  }

  private static let text0: String = #"""
# Two layers, three layers

A hidden unit is a weighted sum and a relu. A network is several of them, and a last weighted sum:

```text
a = w₁·x + b₁        h = relu(a)        f = w₂·h + b₂        L = ½(y − f)²
```

Backward, in this order, each line using the one before:

```text
∂L/∂f  = f − y                          the ½ takes away the 2
∂L/∂w₂ = (f − y)·h      ∂L/∂b₂ = f − y
∂L/∂h  = (f − y)·w₂
∂L/∂a  = ∂L/∂h if a > 0, else 0         the mask
∂L/∂w₁ = ∂L/∂a · x      ∂L/∂b₁ = ∂L/∂a
```

*Example.* x = 2, w₁ = 3, b₁ = −1, w₂ = −0.5, b₂ = 4, y = 5. Forward: a = 5, h = 5, f = 1.5, L =
6.125. Backward: f − y = −3.5; w₂: −17.5; b₂: −3.5; h: 1.75; a: 1.75; w₁: 3.5; b₁: 1.75.

**The pattern of a layer.** Every layer does three things with what arrives at its sum: times its
*input* for the weights; as it is for the bias; times its *weights* for the layer before. Learn
these three, and networks of any depth are repetition:

```text
dw = input · d(sum)        db = d(sum)        d(input) = w · d(sum)
```

**Several units.** Each weight connects one input with one unit: its gradient is (that input) times
(what arrives at that unit). What goes back to an *input or hidden value* that feeds several units
is a sum over them: a fork.

**Where errors hide.** ∂L/∂w₂ needs the *forward* value h, ∂L/∂h needs the *weight* w₂: do not
exchange them. The mask comes after ∂L/∂h and before anything in the first layer, its bias included.
And update no weight until all gradients are there: ∂L/∂h must use the old w₂.

If you are stuck: find the last number that you are sure of, look which layer it belongs to, and
apply the three lines.

## Exercises

1. [One hidden unit](01-one-unit.md) – the smallest network that deserves the name.
2. [One of two is dead](02-one-of-two-is-dead.md) – two inputs, two hidden units, and a zero that
   must be exact.
3. [Three layers](03-three-layers.md) – the three lines, three times.
4. [A network in code](04-in-code.md) – two hidden units, forward and backward.

"""#

  private static let text1: String = #"""
# One hidden unit

a = w₁·x + b₁, h = relu(a), f = w₂·h + b₂, L = ½(y − f)².

```backprop
question: number
program: a = w1*x + b1; h = relu(a); f = w2*h + b2; L = 1/2*(y - f)^2
at: x=3, w1=1.5, b1=-0.5, w2=-1.5, b2=8, y=4.5
ask: a, h, f, L, dL/df, dL/dw2, dL/db2, dL/dh, dL/da, dL/dw1, dL/db1
```

- a = ____
- h = ____
- f = ____
- L = ____
- ∂L/∂f = ____
- ∂L/∂w₂ = ____
- ∂L/∂b₂ = ____
- ∂L/∂h = ____
- ∂L/∂a = ____
- ∂L/∂w₁ = ____
- ∂L/∂b₁ = ____

The second layer with letters:

```backprop
question: formula
program: h = relu(w1*x + b1); f = w2*h + b2; L = 1/2*(y - f)^2
ask: dL/df, dL/dw2, dL/db2, dL/dh
```

- ∂L/∂f = ____
- ∂L/∂w₂ = ____
- ∂L/∂b₂ = ____
- ∂L/∂h = ____

<details><summary>Hint 1</summary>

Differentiate ½(y − f)² by f: a 2 comes down, and the inside has a slope of its own.

</details>

<details><summary>Hint 2</summary>

Three things with what arrives at f: times h, as it is, times w₂.

</details>

<details><summary>Hint 3</summary>

Is the unit open? Then the same three things once more, with what arrives at a.

</details>

<details><summary>Explanation</summary>

You have trained a network for one step, all but the subtraction. The gradient of the first layer
contains the second layer's *weight*, the gradient of the second layer's weight contains the first
layer's *output*. That crossing is the multiply gate's switching, seen from a distance.

</details>

"""#

  private static let text2: String = #"""
# One of two is dead

a₁ = w₁₁·x₁ + w₁₂·x₂ + b₁ and a₂ = w₂₁·x₁ + w₂₂·x₂ + b₂; hᵢ = relu(aᵢ); f = u₁·h₁ + u₂·h₂ + c; L =
½(f − y)².

```backprop
question: number
program: a1 = w11*x1 + w12*x2 + b1; a2 = w21*x1 + w22*x2 + b2; h1 = relu(a1); h2 = relu(a2); f = u1*h1 + u2*h2 + c; L = 1/2*(f - y)^2
at: x1=3, x2=-2, w11=0.5, w12=-1.5, b1=-0.5, w21=-0.75, w22=0.25, b2=1.5, u1=0.75, u2=2.5, c=-1.25, y=5
ask: h1, h2, f, dL/df, dL/du1, dL/du2, dL/dh1, dL/dh2, dL/da2, dL/dw11, dL/dw12, dL/dw21, dL/db2, dL/dx1
```

- h₁ = ____
- h₂ = ____
- f = ____
- ∂L/∂f = ____
- ∂L/∂u₁ = ____
- ∂L/∂u₂ = ____
- ∂L/∂h₁ = ____
- ∂L/∂h₂ = ____
- ∂L/∂a₂ = ____
- ∂L/∂w₁₁ = ____
- ∂L/∂w₁₂ = ____
- ∂L/∂w₂₁ = ____
- ∂L/∂b₂ = ____
- ∂L/∂x₁ = ____

Which nodes have a local derivative 0? Mark every one.

```backprop
question: choose
program: a1 = w11*x1 + w12*x2 + b1; a2 = w21*x1 + w22*x2 + b2; h1 = relu(a1); h2 = relu(a2); p1 = u1*h1; p2 = u2*h2; f = p1 + p2 + c; L = 1/2*(f - y)^2
at: x1=3, x2=-2, w11=0.5, w12=-1.5, b1=-0.5, w21=-0.75, w22=0.25, b2=1.5, u1=0.75, u2=2.5, c=-1.25, y=5
ask: zero local derivative
```

- [ ] `h1` the first relu
- [ ] `h2` the second relu
- [ ] `p1` u₁·h₁
- [ ] `p2` u₂·h₂

<details><summary>Hint 1</summary>

Forward: which unit is open, which is dead?

</details>

<details><summary>Hint 2</summary>

∂L/∂h₂ is not 0: the loss would like h₂ to change. What does the relu do with that wish?

</details>

<details><summary>Hint 3</summary>

w₁₂ connects x₂ with unit 1: multiply x₂ by what arrives at a₁. x₁ feeds two units; one of them
sends nothing back.

</details>

<details><summary>Explanation</summary>

What arrives at the dead unit is even larger than what arrives at the other; still nothing passes.
The weights before it get 0, and the weight after it gets 0 too, because it multiplies a 0. For this
example the network behaves as if the unit were not there.

</details>

"""#

  private static let text3: String = #"""
# Three layers

h₁ = relu(w₁·x + b₁), h₂ = relu(w₂·h₁ + b₂), f = w₃·h₂ + b₃, L = ½(y − f)².

```backprop
question: number
program: h1 = relu(w1*x + b1); h2 = relu(w2*h1 + b2); f = w3*h2 + b3; L = 1/2*(y - f)^2
at: x=-3, w1=-1.5, b1=0.5, w2=0.4, b2=1.5, w3=-4, b3=20, y=11.5
ask: h1, h2, f, dL/df, dL/dw3, dL/dh2, dL/dw2, dL/db2, dL/dh1, dL/dw1, dL/db1
```

- h₁ = ____
- h₂ = ____
- f = ____
- ∂L/∂f = ____
- ∂L/∂w₃ = ____
- ∂L/∂h₂ = ____
- ∂L/∂w₂ = ____
- ∂L/∂b₂ = ____
- ∂L/∂h₁ = ____
- ∂L/∂w₁ = ____
- ∂L/∂b₁ = ____

The same network with sigmoids instead of relus: write the gradients with the names h₁, h₂, f, x, y
and the weights.

```backprop
question: formula
program: h1 = σ(w1*x + b1); h2 = σ(w2*h1 + b2); f = w3*h2 + b3; L = 1/2*(y - f)^2
ask: dL/dw3, dL/db2, dL/dw2, dL/dw1
```

- ∂L/∂w₃ = ____
- ∂L/∂b₂ = ____
- ∂L/∂w₂ = ____
- ∂L/∂w₁ = ____

<details><summary>Hint 1</summary>

Go layer by layer from the loss. Which number arrives at each layer's sum?

</details>

<details><summary>Hint 2</summary>

Weights: times the layer's input. Bias: as it is. Layer before: times the weight.

</details>

<details><summary>Hint 3</summary>

With sigmoids each passage through a layer costs a factor h·(1 − h), where a relu would cost 1 or 0.

</details>

<details><summary>Explanation</summary>

Every product begins in the same way and grows by one layer's factors at a time; it ends with the
input of the weight you ask about. Compare the two kinds of unit: a relu's factor is 1 or 0, a
sigmoid's at most 1/4. In a deep network that decides whether the first layers learn anything.

</details>

"""#

  private static let text4: String = #"""
# A network in code

Now the network with two hidden units as a program. The forward pass is there; write the backward
pass for all weights and biases.

```backprop
question: code
program: h1 = relu(w1*x + b1); h2 = relu(w2*x + b2); f = u1*h1 + u2*h2 + c; L = 1/2*(f - y)^2
at: x=3, w1=1.5, b1=-0.5, w2=-0.5, b2=4, u1=-0.75, u2=6, c=1.5, y=9.5
wrt: w1, b1, w2, b2, u1, u2, c
```

```python
x = 3.0
y = 9.5
w1 = 1.5
b1 = -0.5
w2 = -0.5
b2 = 4.0
u1 = -0.75
u2 = 6.0
c = 1.5

# forward
a1 = w1 * x + b1
a2 = w2 * x + b2
h1 = max(0.0, a1)
h2 = max(0.0, a2)
f = u1 * h1 + u2 * h2 + c
L = 0.5 * (f - y)**2

# backward
dL = 1.0
# ____
```

<details><summary>Hint 1</summary>

Start with df. What is the slope of the loss by f?

</details>

<details><summary>Hint 2</summary>

Three lines for each term u·h of f and three for the sum behind each mask; dx, which nobody asks
for, may be left out.

</details>

<details><summary>Hint 3</summary>

Both units are open at this point, but the code is tried at others: it needs a mask for each.

</details>

<details><summary>Explanation</summary>

Seven gradients from one backward pass, and the work was hardly more than the forward pass itself.
Measuring them with difference quotients would have needed fourteen forward passes; for a million
weights, two million.

</details>

"""#
}
