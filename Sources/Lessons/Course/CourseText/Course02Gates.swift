// swift-format-ignore-file
// Written from Exercises by the tests of the course, with BACKPROP_RECORD=1: not to be edited.

/// The files in Exercises/02-gates.
enum Course02Gates {
  static var files: [CourseFile] {
    [
      CourseFile(path: "02-gates/README.md", text: text0),
      CourseFile(path: "02-gates/01-a-product.md", text: text1),
      CourseFile(path: "02-gates/02-three-patterns.md", text: text2),
      CourseFile(path: "02-gates/03-which-nudge.md", text: text3),
      CourseFile(path: "02-gates/04-how-far.md", text: text4),
    ]
  }

  private static let text0: String = #"""
# Gates, and what a gradient means

A gate knows two things without looking around. Its **output** o, from its inputs i. And how fast
the output moves when one input moves: its **local derivatives** do/di. Here are the three gates you
meet most:

| gate | output | local derivatives |
| --- | --- | --- |
| add | o = i₁ + i₂ | do/di₁ = 1, do/di₂ = 1 |
| multiply | o = i₁·i₂ | do/di₁ = i₂, do/di₂ = i₁ |
| max | o = max(i₁, i₂) | 1 for the larger input, 0 for the other |

A **gradient** is the same thing for the whole circuit: ∂f/∂x says how fast the *output* f moves
when x moves. Say it aloud as a sentence: “if x goes up by a little h, f goes up by about
(∂f/∂x)·h.” A negative gradient means that f goes down.

*Example.* f = x·y at x = 6, y = −2. Then ∂f/∂x = y = −2: raise x by 0.1 and f falls by 0.2. And
∂f/∂y = x = 6: f is three times as sensitive to y. Odd at first sight, and the whole point: each
input's effect is measured by the *other* one.

**Which input would you nudge?** Sensitivity is the size of the gradient, without its sign. The sign
tells the direction: to raise f, move an input up if its gradient is positive and down if it is
negative.

**How far can you trust it?** The gradient is the slope *here*. For a small step the straight line
is excellent; for a large one the function may have bent away.

**Three patterns.** When the gradient dz/do arrives at a gate from the right, the gate multiplies it
by each local derivative and sends the results back:

- an add gate **distributes**: each input gets the arriving gradient, whole, not a share of it;
- a multiply gate **switches**: each input gets the arriving gradient times the *other* input;
- a max gate **routes**: the larger input gets all, the other gets nothing.

If you are stuck: write the gate's local derivatives next to it *before* you look at what arrives.
They never depend on the rest of the circuit.

## Exercises

1. [A product](01-a-product.md) – the gradient of x·y, and what it says.
2. [Distribute, switch, route](02-three-patterns.md) – what add, multiply and max do to an arriving
   gradient.
3. [Which input would you nudge?](03-which-nudge.md) – sensitivity, direction, and two moves at
   once.
4. [How far does a gradient reach?](04-how-far.md) – the slope is a promise for small steps only.

"""#

  private static let text1: String = #"""
# A product

The simplest circuit of all: one multiply gate.

```backprop
question: number
program: f = x*y
at: x=4, y=-3
ask: f, df/dx, df/dy, f after x+0.1, f after y+0.1
```

- f = ____
- ∂f/∂x = ____
- ∂f/∂y = ____
- f with x raised by 0.1 = ____
- f with y raised by 0.1 = ____

What happens to f when x goes up? The sign of ∂f/∂x is

```backprop
question: choose
program: f = x*y
at: x=4, y=-3
ask: sign of df/dx
```

- [ ] `positive` f goes up
- [ ] `negative` f goes down
- [ ] `zero` f does not notice

<details><summary>Hint 1</summary>

Hold y still, as if it were a plain number. How steep is “that number times x”?

</details>

<details><summary>Hint 2</summary>

The local derivatives of a multiply gate are its inputs, switched.

</details>

<details><summary>Hint 3</summary>

Compare the last two answers with f: the change of f, divided by 0.1, should be the gradient you
wrote.

</details>

<details><summary>Explanation</summary>

Nothing about x itself tells how much f depends on x; it is y, the factor next to it, that does.
With a negative factor, raising x lowers the product. And because the product is a straight line in
each input alone, the prediction from the gradient is exact here, for steps of any size. That is
special: enjoy it.

</details>

"""#

  private static let text2: String = #"""
# Distribute, switch, route

f = 3·(x·y + max(u, w)). Run it forward, then take the gradient back gate by gate.

```text
x ──┐
    ├── p (×) ──┐
y ──┘           ├── s (+) ── f (3 × ·)
u ──┐           │
    ├── m (max) ┘
w ──┘
```

```backprop
question: number
program: p = x*y; m = max(u, w); s = p + m; f = 3s
at: x=4, y=-5, u=7, w=2
ask: f, df/ds, df/dp, df/dm, df/dx, df/dy, df/du, df/dw
```

- f = ____
- ∂f/∂s = ____
- ∂f/∂p = ____
- ∂f/∂m = ____
- ∂f/∂x = ____
- ∂f/∂y = ____
- ∂f/∂u = ____
- ∂f/∂w = ____

What does the gate p do with the gradient that arrives?

```backprop
question: choose
program: p = x*y; m = max(u, w); s = p + m; f = 3s
at: x=4, y=-5, u=7, w=2
ask: pattern of p
```

- [ ] `distributes` hands it on whole to every input
- [ ] `switches` times the other input
- [ ] `routes` all of it to one input
- [ ] `scales` times a slope of its only input

And the gate s?

```backprop
question: choose
program: p = x*y; m = max(u, w); s = p + m; f = 3s
at: x=4, y=-5, u=7, w=2
ask: pattern of s
```

- [ ] `distributes` hands it on whole to every input
- [ ] `switches` times the other input
- [ ] `routes` all of it to one input
- [ ] `flips` turns its sign

<details><summary>Hint 1</summary>

Go from right to left. What arrives at s, and what do its two inputs get?

</details>

<details><summary>Hint 2</summary>

“Distributes” does not mean “divides”: the add gate's local derivatives are both 1.

</details>

<details><summary>Hint 3</summary>

At p multiply what arrives by the other factor. At m ask which input won on the way forward.

</details>

<details><summary>Explanation</summary>

The three patterns are three sets of local derivatives. An add gate cannot weaken a gradient: move
either input by h and the sum moves by h. A max gate ignores the smaller input, so a small change of
it changes nothing. Only the multiply gate mixes the forward values into the backward pass, which is
why forward values are kept.

</details>

"""#

  private static let text3: String = #"""
# Which input would you nudge?

f = x·y + 2z measures something you would like to be large. To which input is it most sensitive?

```backprop
question: choose
program: f = x*y + 2z
at: x=5, y=-3, z=7
ask: most sensitive
```

- [ ] `x` the input x
- [ ] `y` the input y
- [ ] `z` the input z

You may move one input by 0.1. Which move gives the largest f?

```backprop
question: choose
program: f = x*y + 2z
at: x=5, y=-3, z=7
ask: largest output
```

- [ ] `x+0.1` x up
- [ ] `x-0.1` x down
- [ ] `y+0.1` y up
- [ ] `y-0.1` y down
- [ ] `z+0.1` z up

Now move two inputs together, x down and y up by 0.1 each.

```backprop
question: number
program: f = x*y + 2z
at: x=5, y=-3, z=7
ask: predicted change after x-0.1 y+0.1, change after x-0.1 y+0.1
```

- the change that the gradient predicts = ____
- the change of f = ____

<details><summary>Hint 1</summary>

Sensitive means: a small move makes a large change, up or down. What are the three gradients?

</details>

<details><summary>Hint 2</summary>

The prediction is the sum over the moved inputs of gradient times step, steps with their signs.

</details>

<details><summary>Hint 3</summary>

For the real change work out (x − 0.1)·(y + 0.1) + 2z and subtract f. z has not moved.

</details>

<details><summary>Explanation</summary>

The largest number among the inputs need not be the one that matters; sensitivity is about slopes.
Two moves at once add up in the prediction. The real change differs a little, by the product of the
two steps: that part is second order, and shrinks a hundredfold when the steps shrink tenfold.

</details>

"""#

  private static let text4: String = #"""
# How far does a gradient reach?

f = x²·y is straight in y and bent in x. How good is the gradient's prediction for a small step, and
for a large one?

```backprop
question: number
program: f = x^2*y
at: x=3, y=5
ask: df/dx, df/dy, predicted change after x+0.1, change after x+0.1, predicted change after x+1, change after x+1
digits: 4
```

- ∂f/∂x = ____
- ∂f/∂y = ____
- x up by 0.1, predicted change = ____
- x up by 0.1, real change = ____
- x up by 1, predicted change = ____
- x up by 1, real change = ____

Write the gradient as formulas.

```backprop
question: formula
program: f = x^2*y
ask: df/dx, df/dy
```

- ∂f/∂x = ____
- ∂f/∂y = ____

<details><summary>Hint 1</summary>

Hold y still and differentiate by x; then the other way round.

</details>

<details><summary>Hint 2</summary>

The derivative of a square is twice its base. The factor y stays where it is.

</details>

<details><summary>Hint 3</summary>

Predicted change: gradient times step. Real change: f at the new point minus f at the old one.

</details>

<details><summary>Explanation</summary>

f is curved in x. The gradient is the slope of the straight line that touches it here; the gap
between line and curve grows with the *square* of the step. Ten times the step, a hundred times the
gap. This is why training takes many small steps and works out a fresh gradient after each of them.

</details>

"""#
}
