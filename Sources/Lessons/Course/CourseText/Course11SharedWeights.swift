// swift-format-ignore-file
// Written from Exercises by the tests of the course, with BACKPROP_RECORD=1: not to be edited.

/// The files in Exercises/11-shared-weights.
enum Course11SharedWeights {
  static var files: [CourseFile] {
    [
      CourseFile(path: "11-shared-weights/README.md", text: text0),
      CourseFile(path: "11-shared-weights/01-two-examples.md", text: text1),
      CourseFile(path: "11-shared-weights/02-sum-or-mean.md", text: text2),
      CourseFile(path: "11-shared-weights/03-shared-in-time.md", text: text3),
    ]
  }

  private static let text0: String = #"""
# One weight, many uses

A model is trained on many examples with the *same* weight. In the graph of the whole loss this
weight is one input with many edges: a fork. You know the rule: its gradient is the sum of what
comes back from each use.

```text
        ┌── p₁ = w·x₁ ── ℓ₁ ──┐
w ──────┤                     ├── L (+)
        └── p₂ = w·x₂ ── ℓ₂ ──┘
```

*Example.* ℓᵢ = (yᵢ − w·xᵢ)² with w = 2, the examples (x, y) = (3, 5) and (−1, 4). Residuals: −1
and 6. Contributions, −2rx each: 6 and 12, so ∂L/∂w = 18.

Each contribution is what the weight's gradient *would be* if its example were alone. The examples
may agree, as here, or pull in opposite directions; the sum is a vote, weighted by the size of the
error and of the input.

**Sum or mean?** If the loss is the mean over N examples, every contribution is divided by N, and so
is the sum. A penalty λw² that stands *outside* the mean is not divided. Read the formula of the
loss; both kinds are common, and mixing them is a classic slip:

```text
J = (ℓ₁ + ℓ₂)/2 + λ·w²      →      ∂J/∂w = (∂ℓ₁/∂w + ∂ℓ₂/∂w)/2 + 2λw
```

**Shared in time.** A recurrent network uses one weight at every step: h₁ = w·h₀ + x₁, h₂ = w·h₁ +
x₂, … Again one contribution for each use. But now the uses stand *behind one another*: the early
ones act through all the later ones, so their contributions carry extra factors of w. With |w| < 1
the distant past fades from the gradient; with |w| > 1 it takes over. (*Vanishing* and *exploding*
gradients are nothing more than that.)

If you are stuck: pretend that each use has its own weight, w⁽¹⁾, w⁽²⁾, … Find each gradient. Add.

## Exercises

1. [Two examples](01-two-examples.md) – one line through two points: the votes add up.
2. [Sum or mean?](02-sum-or-mean.md) – what is divided by N, and what is not.
3. [Shared in time](03-shared-in-time.md) – a recurrence: one weight, three steps.

"""#

  private static let text1: String = #"""
# Two examples

L = r₁² + r₂², with rᵢ = yᵢ − (w·xᵢ + b).

```backprop
question: number
program: p1 = w*x1 + b; r1 = y1 - p1; p2 = w*x2 + b; r2 = y2 - p2; L = r1^2 + r2^2
at: w=0.5, b=-0.5, x1=4, y1=3, x2=-6, y2=2.5
ask: r1, r2, L, dL/dp1, dL/dp2, paths w, dL/dw, dL/db
```

- r₁ = ____
- r₂ = ____
- L = ____
- ∂L/∂p₁ = ____
- ∂L/∂p₂ = ____
- the number of paths from w to L = ____
- ∂L/∂w = ____
- ∂L/∂b = ____

One small step on both examples together: does w go up or down? The sign of ∂L/∂w is

```backprop
question: choose
program: p1 = w*x1 + b; r1 = y1 - p1; p2 = w*x2 + b; r2 = y2 - p2; L = r1^2 + r2^2
at: w=0.5, b=-0.5, x1=4, y1=3, x2=-6, y2=2.5
ask: sign of dL/dw
```

- [ ] `positive` w goes down
- [ ] `negative` w goes up
- [ ] `zero` w stays

<details><summary>Hint 1</summary>

Find ∂L/∂p for each example first, as if the other did not exist.

</details>

<details><summary>Hint 2</summary>

w gets ∂L/∂p₁·x₁ from the first use and ∂L/∂p₂·x₂ from the second.

</details>

<details><summary>Hint 3</summary>

Both residuals are positive, but one x is negative: mind what that does to the two contributions.

</details>

<details><summary>Explanation</summary>

Both predictions are too low, so b has to go up: there the votes agree. For w they do not, because
the same move of w raises one prediction and lowers the other. The example with the larger error and
the larger |x| wins.

</details>

"""#

  private static let text2: String = #"""
# Sum or mean?

J = (ℓ₁ + ℓ₂)/2 + λ·w², with ℓᵢ = (yᵢ − w·xᵢ)².

```backprop
question: number
program: r1 = y1 - w*x1; r2 = y2 - w*x2; M = (r1^2 + r2^2)/2; J = M + λ*w^2
at: w=1.5, x1=4, y1=9, x2=-3, y2=-8.5, λ=0.3
ask: M, J, dM/dw, dJ/dw
```

- M, the mean of the losses = ____
- J = ____
- ∂M/∂w = ____
- ∂J/∂w = ____

```backprop
question: formula
program: r1 = y1 - w*x1; r2 = y2 - w*x2; M = (r1^2 + r2^2)/2; J = M + λ*w^2
ask: dM/dr1, dJ/dw
```

- ∂M/∂r₁ = ____
- ∂J/∂w = ____

Which of these objectives have the same value as J everywhere? Mark every one.

```backprop
question: choose
program: J = ((y1 - w*x1)^2 + (y2 - w*x2)^2)/2 + λ*w^2
ask: same function
```

- [ ] `((y1 - w*x1)^2 + (y2 - w*x2)^2 + λ*w^2)/2` the penalty inside the mean
- [ ] `((y1 - w*x1)^2 + (y2 - w*x2)^2 + 2λ*w^2)/2` the penalty inside, doubled
- [ ] `(y1 - w*x1)^2/2 + (y2 - w*x2)^2/2 + λ*w^2` each loss halved
- [ ] `(y1 - w*x1)^2 + (y2 - w*x2)^2 + λ*w^2` no mean

<details><summary>Hint 1</summary>

How many edges leave w in this graph? (Three.)

</details>

<details><summary>Hint 2</summary>

The slope of a half of a square loses its 2. The penalty is not halved.

</details>

<details><summary>Hint 3</summary>

Put −r·x for each example and the penalty's slope next to each other, then add.

</details>

<details><summary>Explanation</summary>

Dividing the loss by N divides its gradient by N; whatever stands outside the bracket keeps its own
slope. The balance between data and penalty therefore depends on where the penalty stands: with the
penalty inside the mean, twice as many examples would mean half as much penalty.

</details>

"""#

  private static let text3: String = #"""
# Shared in time

The smallest recurrent network: each step multiplies the state by the same w and adds an input.

```text
h0 ── h1 = w·h0 + x1 ── h2 = w·h1 + x2 ── h3 = w·h2 + x3
```

```backprop
question: number
program: h1 = w*h0 + x1; h2 = w*h1 + x2; h3 = w*h2 + x3
at: w=0.5, h0=4, x1=3, x2=1.5, x3=6
ask: h3, dh3/dh2, dh3/dh1, dh3/dh0, dh3/dw, paths w
```

- h₃ = ____
- ∂h₃/∂h₂ = ____
- ∂h₃/∂h₁ = ____
- ∂h₃/∂h₀ = ____
- ∂h₃/∂w = ____
- the number of paths from w to h₃ = ____

Write the same backward pass in code, for w and h0.

```backprop
question: code
program: h1 = w*h0 + x1; h2 = w*h1 + x2; h3 = w*h2 + x3
at: w=0.5, h0=4, x1=3, x2=1.5, x3=6
wrt: w, h0
```

```python
w = 0.5
h0 = 4.0
x1 = 3.0
x2 = 1.5
x3 = 6.0

# forward
h1 = w * h0 + x1
h2 = w * h1 + x2
h3 = w * h2 + x3

# backward
dh3 = 1.0
dw = 0.0
# ____
```

<details><summary>Hint 1</summary>

Give each step its own weight in your mind. What is the gradient of the last one, of the middle one,
of the first one?

</details>

<details><summary>Hint 2</summary>

The last use is multiplied by h₂. The use before it acts through h₂, so what arrives there has one
factor w already.

</details>

<details><summary>Hint 3</summary>

A contribution for each use: h₂, then h₁ times what reached h₂, then h₀ times what reached h₁.

</details>

<details><summary>Explanation</summary>

The gradient is h₂ + w·h₁ + w²·h₀: a sum over uses, each weighted by the power of w that lies
between it and the output. Make the sequence long, and with |w| < 1 the early terms vanish; the
network cannot learn from its distant past. “Backpropagation through time” is the ordinary backward
pass of this long graph.

</details>

"""#
}
