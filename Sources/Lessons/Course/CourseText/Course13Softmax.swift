// swift-format-ignore-file
// Written from Exercises by the tests of the course, with BACKPROP_RECORD=1: not to be edited.

/// The files in Exercises/13-softmax.
enum Course13Softmax {
  static var files: [CourseFile] {
    [
      CourseFile(path: "13-softmax/README.md", text: text0),
      CourseFile(path: "13-softmax/01-three-scores.md", text: text1),
      CourseFile(path: "13-softmax/02-two-classes.md", text: text2),
      CourseFile(path: "13-softmax/03-the-last-layer.md", text: text3),
    ]
  }

  private static let text0: String = #"""
# Softmax with log-loss

A classifier gives each class a score f₁, f₂, f₃. Softmax turns scores into probabilities:
exponentials make them positive, and dividing by their sum makes them add up to 1.

```text
eₖ = exp(fₖ)        s = e₁ + e₂ + e₃        pₖ = eₖ/s
```

The **log-loss** looks only at the probability of the right class y: L = −ln p_y. Nearly 1: no loss.
Nearly 0: a huge loss.

The gradient by the scores is astonishingly short:

```text
∂L/∂fₖ = pₖ − 1     for the right class k = y
∂L/∂fₖ = pₖ         for each other class
```

or in one line, p − 1(y): “what you said minus what is true”.

*Example.* Exponentials 6, 3, 1 and the first class is right: s = 10, p = (0.6, 0.3, 0.1), L = −ln
0.6 = 0.511, and the gradient is (−0.4, 0.3, 0.1). It adds up to 0: what the right score gains, the
others lose.

**Where does it come from?** L = −ln(e_y/s) = ln s − f_y. By fₖ, the first part gives eₖ/s = pₖ; the
second part gives −1, but only for k = y. In the graph, every score acts through the *sum* s, and
the right one also directly: a fork.

**Forgetting the −1** leaves p: all scores are then pushed down, the right one most of all if the
model is confident. The gradient's sum tells at once: it must be 0.

**Shifting** all scores by the same number changes nothing: e^c cancels. Programs subtract the
largest score first, so that no exponential overflows.

**Two classes** are a sigmoid: e^a/(e^a + e^b) = σ(a − b).

If you are stuck: compute the p's, check that they add up to 1, subtract 1 at the right class. The
rest of the network sees only these numbers.

## Exercises

1. [Three scores](01-three-scores.md) – gate by gate once, so that you believe the short rule.
2. [Two classes](02-two-classes.md) – softmax with two scores is an old friend.
3. [The last layer](03-the-last-layer.md) – a hidden value that feeds three scores.

"""#

  private static let text1: String = #"""
# Three scores

Three scores; class 2 is right. The scores are logarithms, so that the exponentials are friendly:
f₁ = ln 5, f₂ = ln 3, f₃ = ln 2.

```backprop
question: number
program: e1 = exp(f1); e2 = exp(f2); e3 = exp(f3); s = e1 + e2 + e3; p2 = e2/s; L = -ln(p2)
at: f1=ln(5), f2=ln(3), f3=ln(2)
ask: s, p2, L, dL/dp2, dL/ds, dL/de2, dL/df1, dL/df2, dL/df3
```

- s = ____
- p₂ = ____
- L = ____
- ∂L/∂p₂ = ____
- ∂L/∂s = ____
- ∂L/∂e₂ = ____
- ∂L/∂f₁ = ____
- ∂L/∂f₂ = ____
- ∂L/∂f₃ = ____

Now with letters, using the names of the nodes.

```backprop
question: formula
program: e1 = exp(f1); e2 = exp(f2); e3 = exp(f3); s = e1 + e2 + e3; p2 = e2/s; L = -ln(p2)
ask: dL/dp2, dL/df1, dL/df2
```

- ∂L/∂p₂ = ____
- ∂L/∂f₁ = ____
- ∂L/∂f₂ = ____

<details><summary>Hint 1</summary>

Which of the three exponentials is used twice?

</details>

<details><summary>Hint 2</summary>

p₂ = e₂ · (1/s). Its slope by s is −e₂/s². Multiply by ∂L/∂p₂: much cancels.

</details>

<details><summary>Hint 3</summary>

exp's local derivative is its own output: whatever reaches eₖ is multiplied by eₖ. At the end, check
that the three gradients add up to 0.

</details>

<details><summary>Explanation</summary>

The long way round and the short rule meet. A wrong class acts through the sum alone and gets its
own probability back; the right one also stands in the numerator, and that contributes −1. Once you
believe this, treat softmax and log-loss together as one gate: shorter, and safe from dividing by a
tiny p.

</details>

"""#

  private static let text2: String = #"""
# Two classes

p = e^a/(e^a + e^b). Which of these are the same function? Mark every one.

```backprop
question: choose
program: p = exp(a)/(exp(a) + exp(b))
ask: same function
```

- [ ] `σ(a - b)` a sigmoid of the difference
- [ ] `σ(a)` a sigmoid of the first score
- [ ] `1/(1 + exp(b - a))` divided by the numerator
- [ ] `σ(a)/(σ(a) + σ(b))` sigmoids instead of exponentials
- [ ] `exp(a - 7)/(exp(a - 7) + exp(b - 7))` both scores lowered by 7

Write its gradient in terms of p.

```backprop
question: formula
program: p = exp(a)/(exp(a) + exp(b))
ask: dp/da, dp/db
```

- ∂p/∂a = ____
- ∂p/∂b = ____

And the log-loss on top of it:

```backprop
question: number
program: p = exp(a)/(exp(a) + exp(b)); L = -ln(p)
at: a=-0.4, b=0.9
ask: p, L, dL/da, dL/db
```

- p = ____
- L = ____
- ∂L/∂a = ____
- ∂L/∂b = ____

<details><summary>Hint 1</summary>

Divide numerator and denominator by e^a. What remains?

</details>

<details><summary>Hint 2</summary>

p depends on a and b only through one number. What does that say about the two gradients?

</details>

<details><summary>Hint 3</summary>

You know the sigmoid's derivative in terms of its output. The chain rule adds the slope of the
difference by b.

</details>

<details><summary>Explanation</summary>

Only the difference of the scores counts, so the two gradients are opposite. One score too many,
then: with two classes a single number and a sigmoid do the same work, which is why binary
classifiers have one output.

</details>

"""#

  private static let text3: String = #"""
# The last layer

fₖ = wₖ·h for three classes, then softmax and log-loss; class 1 is right. h is a fork of three.

```backprop
question: number
program: f1 = w1*h; f2 = w2*h; f3 = w3*h; s = exp(f1) + exp(f2) + exp(f3); p1 = exp(f1)/s; L = -ln(p1)
at: h=1.5, w1=0.4, w2=-0.6, w3=0.8
ask: p1, L, dL/df1, dL/df2, dL/df3, dL/dw1, dL/dw2, dL/dw3, dL/dh
```

- p₁ = ____
- L = ____
- ∂L/∂f₁ = ____
- ∂L/∂f₂ = ____
- ∂L/∂f₃ = ____
- ∂L/∂w₁ = ____
- ∂L/∂w₂ = ____
- ∂L/∂w₃ = ____
- ∂L/∂h = ____

You may move one weight by 0.1. Which move lowers the loss most?

```backprop
question: choose
program: f1 = w1*h; f2 = w2*h; f3 = w3*h; L = ln(exp(f1) + exp(f2) + exp(f3)) - f1
at: h=1.5, w1=0.4, w2=-0.6, w3=0.8
ask: smallest output
```

- [ ] `w1+0.1` the right class up
- [ ] `w1-0.1` the right class down
- [ ] `w2-0.1` a wrong class down
- [ ] `w3-0.1` the other wrong class down

<details><summary>Hint 1</summary>

Find the three probabilities first. They are all you need for the three ∂L/∂f.

</details>

<details><summary>Hint 2</summary>

Each weight: ∂L/∂fₖ times h. The right class has the −1.

</details>

<details><summary>Hint 3</summary>

h collects ∂L/∂fₖ·wₖ from all three classes.

</details>

<details><summary>Explanation</summary>

The gradients by the weights add up to 0, like those by the scores: the right class's weight goes up
by as much as the others go down together. And h hears from every class, the wrong ones included:
the sum at this fork, one term a class, is what a matrix formula writes as Wᵀ times the gradient.

</details>

"""#
}
