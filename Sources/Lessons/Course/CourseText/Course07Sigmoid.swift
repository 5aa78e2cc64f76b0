// swift-format-ignore-file
// Written from Exercises by the tests of the course, with BACKPROP_RECORD=1: not to be edited.

/// The files in Exercises/07-sigmoid.
enum Course07Sigmoid {
  static var files: [CourseFile] {
    [
      CourseFile(path: "07-sigmoid/README.md", text: text0),
      CourseFile(path: "07-sigmoid/01-a-neuron.md", text: text1),
      CourseFile(path: "07-sigmoid/02-four-gates.md", text: text2),
      CourseFile(path: "07-sigmoid/03-saturation.md", text: text3),
      CourseFile(path: "07-sigmoid/04-tanh.md", text: text4),
    ]
  }

  private static let text0: String = #"""
# The sigmoid: one gate, four gates

The sigmoid σ(u) = 1/(1 + e⁻ᵘ) squeezes any number into the range from 0 to 1. Its local derivative
has a lovely form, in terms of its own output o:

```text
do/di = o·(1 − o)
```

*Example.* i = 0.4: o = σ(0.4) = 0.599, so do/di = 0.599·0.401 = 0.24. Use the *output*. Putting the
input in (0.4·0.6) also gives 0.24 here, a cruel coincidence; at i = 3 it would give −6, and a
sigmoid never falls.

**As four gates.** Open it up and there is nothing new inside:

```text
u ── −· ── exp ── 1 + · ── 1/· ── σ
```

with local derivatives −1, the exp's output, 1, and −1/i². Multiply them from the right and the two
minus signs cancel. What remains, e⁻ᵘ/(1 + e⁻ᵘ)², is o·(1 − o). One gate or four: same gradient,
fewer rows. You may group gates whenever you know the group's local derivative.

**A neuron** is a weighted sum followed by such a gate: f = σ(w₀x₀ + w₁x₁ + w₂). Backward: one
number, ∂f/∂s = f(1 − f), goes into the sum, is handed to every term, and each product switches:
∂f/∂w₀ = x₀·f(1 − f). A weight whose input is 0 learns nothing.

**Saturation.** o(1 − o) is at most 1/4, at i = 0. At i = ±4 it is 0.018, at i = ±8 it is 0.0003. A
sigmoid far out passes back almost nothing: it is *saturated*, and whatever lies before it stops
learning. Chain several and the factors multiply: with three at their best, 1/64 is left. This is
one reason why networks moved to ReLU, and why a sigmoid at the output is paired with the log-loss,
whose slope grows exactly as fast as the sigmoid's dies.

If you are stuck: compute o first, to four digits. Then 1 − o. Then multiply. Never type e⁻ᵘ twice.

## Exercises

1. [A neuron](01-a-neuron.md) – the sigmoid as one gate.
2. [The same in four gates](02-four-gates.md) – open the sigmoid and find o(1 − o).
3. [Saturation](03-saturation.md) – where a sigmoid stops listening, and a loss that wakes it up.
4. [Its cousin tanh](04-tanh.md) – another squeeze, and its rule in terms of the output.

"""#

  private static let text1: String = #"""
# A neuron

A neuron with two inputs: a weighted sum s, then the sigmoid.

```text
w₀·x₀ ──┐
w₁·x₁ ──┼── s (+) ── f = σ(s)
w₂ ─────┘
```

```backprop
question: number
program: s = w0*x0 + w1*x1 + w2; f = σ(s)
at: w0=3, x0=-0.5, w1=-2, x1=-1.5, w2=-0.7
ask: s, f, df/ds, df/dw0, df/dw1, df/dw2, df/dx0, df/dx1
```

- s = ____
- f = ____
- ∂f/∂s = ____
- ∂f/∂w₀ = ____
- ∂f/∂w₁ = ____
- ∂f/∂w₂ = ____
- ∂f/∂x₀ = ____
- ∂f/∂x₁ = ____

You want f larger and may change one weight by 0.1. Which move is best?

```backprop
question: choose
program: s = w0*x0 + w1*x1 + w2; f = σ(s)
at: w0=3, x0=-0.5, w1=-2, x1=-1.5, w2=-0.7
ask: largest output
```

- [ ] `w0+0.1` w₀ up
- [ ] `w0-0.1` w₀ down
- [ ] `w1+0.1` w₁ up
- [ ] `w1-0.1` w₁ down
- [ ] `w2+0.1` w₂ up

<details><summary>Hint 1</summary>

Everything in front of s gets the same gradient from s. Which number is that?

</details>

<details><summary>Hint 2</summary>

∂f/∂s = f·(1 − f), with the output f you have just found.

</details>

<details><summary>Hint 3</summary>

At each product: that number, times the other factor.

</details>

<details><summary>Explanation</summary>

One number comes back through the sigmoid, and every term of the sum gets it whole. Its sign is
always positive, so a weight's gradient has the sign of its input: with a negative input, the weight
has to go *down* to push f up. The bias w₂ has no input next to it, so it gets the number itself.

</details>

"""#

  private static let text2: String = #"""
# The same in four gates

Here is σ(u) opened up. Fill in both passes.

```backprop
question: tables
program: f = σ(u)
at: u=-0.6
split: sigmoid
blank: all
```

## Forward pass

| node | inputs i | outputs o | local derivatives do/di |
| --- | --- | --- | --- |
| v1 −· | i = u = −0.6 | o = −i = ____ | do/di = ____ |
| v2 exp(·) | i = v1 | o = exp(i) = ____ | do/di = ____ |
| v3 1 + · | i = v2 | o = 1 + i = ____ | do/di = ____ |
| f 1/· | i = v3 | o = 1/i = ____ | do/di = ____ |

## Backward pass

| node | df/do | do/di | df/di |
| --- | --- | --- | --- |
| f 1/· | df/df = ____ (the start) | do/di = ____ | df/di = ____ to v3 |
| v3 1 + · | df/do = ____ (from f) | do/di = ____ | df/di = ____ to v2 |
| v2 exp(·) | df/do = ____ (from v3) | do/di = ____ | df/di = ____ to v1 |
| v1 −· | df/do = ____ (from v2) | do/di = ____ | df/di = ____ to u |

## Gradient

- ∂f/∂u = ____ 

Now write its derivative with nothing but f in it.

```backprop
question: formula
program: f = σ(u)
ask: df/du
```

- ∂f/∂u = ____

<details><summary>Hint 1</summary>

Two minus signs turn up on the way back. What do they do together?

</details>

<details><summary>Hint 2</summary>

exp's local derivative is its own output. The gate 1/· has −1/i², and i is what goes into it.

</details>

<details><summary>Hint 3</summary>

Multiply the four slopes with letters. The result is a fraction with a square below: split it into
two fractions, one of which is f. What is the other one, compared with 1?

</details>

<details><summary>Explanation</summary>

1/(1 + e⁻ᵘ) is f, and e⁻ᵘ/(1 + e⁻ᵘ) is what f lacks to 1: the two numerators add up to the
denominator. So the four rows shrink to one short rule in the output alone, and the forward pass has
already paid for it: nothing has to be computed again.

</details>

"""#

  private static let text3: String = #"""
# Saturation

Three sigmoids in different moods. To which input is the sum most sensitive?

```backprop
question: choose
program: f = σ(a) + σ(b) + σ(c)
at: a=-4, b=0.5, c=6
ask: most sensitive
```

- [ ] `a` at −4
- [ ] `b` at 0.5
- [ ] `c` at 6

A saturated neuron whose answer should be 1, but is nearly 0. First with the squared error.

```backprop
question: number
program: p = σ(u); L = (1 - p)^2
at: u=-6
ask: p, dL/dp, dL/du
digits: 3
name: squared error
```

- p = ____
- ∂L/∂p = ____
- ∂L/∂u = ____

Then with the log-loss.

```backprop
question: number
program: p = σ(u); L = -ln(p)
at: u=-6
ask: dL/dp, dL/du
digits: 3
name: log-loss
```

- ∂L/∂p = ____
- ∂L/∂u = ____

Why does the second one work? Write ∂L/∂u in terms of p, as short as possible.

```backprop
question: formula
program: p = σ(u); L = -ln(p)
ask: dL/du
```

- ∂L/∂u = ____

<details><summary>Hint 1</summary>

Where is the curve of the sigmoid steep, and where is it flat?

</details>

<details><summary>Hint 2</summary>

∂L/∂u = ∂L/∂p · p(1 − p). Only the first factor differs between the two losses.

</details>

<details><summary>Hint 3</summary>

The slope of ln p is 1/p. What cancels in the product?

</details>

<details><summary>Explanation</summary>

The neuron could not be more wrong, yet with the squared error almost no gradient gets past the flat
sigmoid: it would take ages to recover. The slope of the logarithm is huge just where the sigmoid is
flat, and the two cancel exactly. What is left is “what you said minus what was true”: large when
wrong, small when right.

</details>

"""#

  private static let text4: String = #"""
# Its cousin tanh

tanh squeezes into the range from −1 to 1. It is a stretched and shifted sigmoid. Which of these are
the same function as tanh(u)? Mark every one.

```backprop
question: choose
program: t = tanh(u)
ask: same function
```

- [ ] `2σ(u) - 1` stretched in height alone
- [ ] `2σ(2u) - 1` stretched in both directions
- [ ] `σ(2u)` stretched in width alone
- [ ] `(exp(u) - exp(-u))/(exp(u) + exp(-u))` four exponentials
- [ ] `1 - 2/(exp(2u) + 1)` one exponential

Write the derivative with nothing but t in it.

```backprop
question: formula
program: t = tanh(u)
ask: dt/du
```

- ∂t/∂u = ____

And use it.

```backprop
question: number
program: t = tanh(w*x); f = 5t
at: w=0.4, x=1.5
ask: t, df/dt, df/dw, df/dx
```

- t = ____
- ∂f/∂t = ____
- ∂f/∂w = ____
- ∂f/∂x = ____

<details><summary>Hint 1</summary>

Try the options at u = 0 and for very large and very negative u.

</details>

<details><summary>Hint 2</summary>

For the derivative take the right option that has a sigmoid in it, and write s for that sigmoid. The
chain rule gives you a derivative in s.

</details>

<details><summary>Hint 3</summary>

Now express s by t, and 1 − s by t. Both are halves of something simple. Multiply.

</details>

<details><summary>Explanation</summary>

tanh at its best has slope 1, four times that of the sigmoid, and it is centred at 0: gradients get
through more easily. But it saturates all the same. As with the sigmoid, the rule uses the *output*,
which the forward pass has kept.

</details>

"""#
}
