// swift-format-ignore-file
// Written from Exercises by the tests of the course, with BACKPROP_RECORD=1: not to be edited.

/// The files in Exercises/10-least-squares.
enum Course10LeastSquares {
  static var files: [CourseFile] {
    [
      CourseFile(path: "10-least-squares/README.md", text: text0),
      CourseFile(path: "10-least-squares/01-by-name.md", text: text1),
      CourseFile(path: "10-least-squares/02-one-step.md", text: text2),
      CourseFile(path: "10-least-squares/03-did-it-help.md", text: text3),
      CourseFile(path: "10-least-squares/04-ridge.md", text: text4),
      CourseFile(path: "10-least-squares/05-in-code.md", text: text5),
    ]
  }

  private static let text0: String = #"""
# Least squares, ridge, one step

A straight line predicts ŷ = w·x + b. How wrong is it at one example (x, y)? Name every stage:

```text
prediction   ŷ = w·x + b
residual     r = y − ŷ
loss         ℓ = r²
```

Backward, gate by gate, from the loss:

```text
∂ℓ/∂r = 2r
∂ℓ/∂ŷ = 2r · (−1) = −2r          because r = y − ŷ
∂ℓ/∂b = −2r · 1   = −2r
∂ℓ/∂w = −2r · x
```

*Example.* w = 3, b = 1, x = −2, y = 4. Forward: ŷ = −5, r = 9, ℓ = 81. Backward: 18, then −18, so
∂ℓ/∂b = −18 and ∂ℓ/∂w = −18·(−2) = 36.

**The sign.** Some books take r = ŷ − y. Then ∂ℓ/∂r has the other sign, and so has ∂r/∂ŷ: the
gradients at w and b are the same. Do not mix the two conventions within one line. **The half.**
With ℓ = ½r² the 2 disappears; check which loss is meant.

**One step.** Going against the gradient makes the loss smaller, for a small enough step size
(learning rate) η:

```text
w ← w − η·∂ℓ/∂w        b ← b − η·∂ℓ/∂b
```

Compute *all* gradients first, with the old values, then update. With one example a step this is
stochastic gradient descent.

**Ridge.** To keep w small, add a penalty: J = ℓ + R, R = λw². Now w is a **fork**: it acts through
the prediction and through the penalty, and ∂J/∂w = −2r·x + 2λw. The bias is usually not penalised.

If you are stuck: is it a sign? Ask in words: “the prediction is too low, and x is positive, so w
must go up.” The gradient must then be negative, because the step goes against it.

## Exercises

1. [By name](01-by-name.md) – prediction, residual, loss: four derivatives.
2. [One step downhill](02-one-step.md) – from the loss to the new weight.
3. [Did it help?](03-did-it-help.md) – the same step with three learning rates.
4. [Ridge](04-ridge.md) – a penalty makes w a fork.
5. [In code](05-in-code.md) – two weights, one example, a penalty: the backward pass.

"""#

  private static let text1: String = #"""
# By name

ŷ = w·x + b, r = y − ŷ, ℓ = r². (The program writes yhat for ŷ and l for ℓ; so may you.) Use r and
the inputs in your answers.

```backprop
question: formula
program: yhat = w*x + b; r = y - yhat; l = r^2
ask: dl/dr, dr/dyhat, dl/dyhat, dl/db, dl/dw
```

- ∂ℓ/∂r = ____
- ∂r/∂ŷ = ____
- ∂ℓ/∂ŷ = ____
- ∂ℓ/∂b = ____
- ∂ℓ/∂w = ____

The prediction is too high (ŷ > y) and x is negative. What must w do to make the loss smaller?
Decide it by this example: the sign of ∂ℓ/∂w is

```backprop
question: choose
program: yhat = w*x + b; r = y - yhat; l = r^2
at: w=0.5, x=-3, b=7, y=4
ask: sign of dl/dw
```

- [ ] `positive` so w goes down
- [ ] `negative` so w goes up
- [ ] `zero` so w stays

<details><summary>Hint 1</summary>

One gate at a time, from the loss back. What is the slope of a square?

</details>

<details><summary>Hint 2</summary>

In r = y − ŷ, what happens to r when ŷ goes up?

</details>

<details><summary>Hint 3</summary>

Keep the r: each derivative behind the loss carries it as a factor.

</details>

<details><summary>Explanation</summary>

Every gradient behind the residual is proportional to it: no error, no gradient. For w the input x
is a second factor, so an example with a large x pulls harder, and one with a negative x pulls the
other way.

</details>

"""#

  private static let text2: String = #"""
# One step downhill

The line ŷ = w·x + b meets one example (x, y). The loss is ℓ = (y − ŷ)². Take one step of gradient
descent with η = 0.01.

```backprop
question: number
program: yhat = w*x + b; r = y - yhat; l = r^2
at: w=0.5, x=4, b=1.5, y=5
ask: yhat, r, l, dl/dw, dl/db, w after step 0.01, b after step 0.01
```

- ŷ = ____
- r = ____
- ℓ = ____
- ∂ℓ/∂w = ____
- ∂ℓ/∂b = ____
- the new w for η 0.01 = ____
- the new b for η 0.01 = ____

<details><summary>Hint 1</summary>

Forward first. Is the prediction too low or too high, and which way must w go?

</details>

<details><summary>Hint 2</summary>

∂ℓ/∂w = −2r·x. A step goes *against* the gradient: w − η·∂ℓ/∂w.

</details>

<details><summary>Hint 3</summary>

Multiply each gradient by η before you subtract, and mind the two minus signs that meet.

</details>

<details><summary>Explanation</summary>

The prediction was too low, and x is positive, so both w and b had to go up: and up they go, because
the gradients are negative and the step goes against them. w moves further than b, by the factor x,
since it has the longer lever. All gradients are worked out with the *old* values; only then may
anything move.

</details>

"""#

  private static let text3: String = #"""
# Did it help?

Another line, w = −0.5 and b = 2.5, and the example x = 3, y = 4. Its gradient is ∂ℓ/∂w = −18,
∂ℓ/∂b = −6: check that first. With η = 0.02 the step moves w by 0.36 and b by 0.12.

```backprop
question: number
program: yhat = w*x + b; r = y - yhat; l = r^2
at: w=-0.5, x=3, b=2.5, y=4
ask: l, predicted change after w+0.36 b+0.12, change after w+0.36 b+0.12, l after w+0.36 b+0.12, l after w+1.8 b+0.6, l after w+3.6 b+1.2
```

- ℓ before the step = ____
- η 0.02: the change of ℓ that the gradient predicts = ____
- η 0.02: the real change of ℓ = ____
- η 0.02: ℓ after the step = ____
- η 0.1, five times as far: ℓ after the step = ____
- η 0.2, ten times as far: ℓ after the step = ____

<details><summary>Hint 1</summary>

Each line asks for a forward pass with moved w and b. Write down ŷ and r every time.

</details>

<details><summary>Hint 2</summary>

The predicted change: gradient times move, for w and for b, added up.

</details>

<details><summary>Hint 3</summary>

Watch the sign of r from one step size to the next. What does it mean if it turns?

</details>

<details><summary>Explanation</summary>

A small step lowers the loss, by a little less than the straight line promises, because the loss is
curved. A longer one runs through the valley and up the other side: at one length it comes out
exactly as high as it started, and beyond that every step makes things worse. Training that explodes
is nearly always this: repeat the last step a few times and look at the loss.

</details>

"""#

  private static let text4: String = #"""
# Ridge

J = ℓ + R, with ℓ = (y − (w·x + b))² and the penalty R = λ·w².

```text
         ┌── yhat ── r ── l ──┐
w ───────┤                    ├── J (+)
         └────── R ───────────┘
```

```backprop
question: number
program: yhat = w*x + b; r = y - yhat; l = r^2; R = λ*w^2; J = l + R
at: w=3, x=4, b=-5, y=9.5, λ=0.2
ask: l, R, J, dl/dw, dR/dw, dJ/dw, dJ/db
```

- ℓ = ____
- R = ____
- J = ____
- ∂ℓ/∂w = ____
- ∂R/∂w = ____
- ∂J/∂w = ____
- ∂J/∂b = ____

```backprop
question: formula
program: yhat = w*x + b; r = y - yhat; l = r^2; R = λ*w^2; J = l + R
ask: dJ/dw, dJ/db
```

- ∂J/∂w = ____
- ∂J/∂b = ____

Which inputs are used more than once? Mark every one.

```backprop
question: choose
program: yhat = w*x + b; r = y - yhat; l = r^2; R = λ*w^2; J = l + R
at: w=3, x=4, b=-5, y=9.5, λ=0.2
ask: used more than once
```

- [ ] `w` the weight
- [ ] `x` the input of the model
- [ ] `b` the bias
- [ ] `y` the target
- [ ] `λ` the strength of the penalty

<details><summary>Hint 1</summary>

In which two places does w enter? Think of two copies of it, one for each.

</details>

<details><summary>Hint 2</summary>

The copy in the prediction: as without a penalty. The copy in R: the slope of λ·w².

</details>

<details><summary>Hint 3</summary>

Add the two. b has one copy only.

</details>

<details><summary>Explanation</summary>

The two contributions often have opposite signs: the data pull w one way, the penalty pulls it
towards 0. Training ends where they cancel, a little short of the best fit. For weights in a vector
nothing changes: each one is a fork of its own.

</details>

"""#

  private static let text5: String = #"""
# In code

Write the backward pass for w1, w2 and b. The forward pass may stay as it is, or be cut into smaller
steps.

```backprop
question: code
program: yhat = w1*x1 + w2*x2 + b; r = y - yhat; R = lam*(w1^2 + w2^2); J = r^2 + R
at: w1=0.5, w2=-3, x1=4, x2=1.5, b=-0.5, y=2, lam=0.2
wrt: w1, w2, b
```

```python
x1 = 4.0
x2 = 1.5
y = 2.0
w1 = 0.5
w2 = -3.0
b = -0.5
lam = 0.2

# forward
yhat = w1 * x1 + w2 * x2 + b
r = y - yhat
R = lam * (w1**2 + w2**2)
J = r**2 + R

# backward
dJ = 1.0
# ____
```

<details><summary>Hint 1</summary>

Which forward lines use w1? Each of them owes dw1 a line.

</details>

<details><summary>Hint 2</summary>

From the end: dr and dR, then dyhat. Mind the minus in r = y − yhat.

</details>

<details><summary>Hint 3</summary>

The first line for a weight may use `=`, the second must use `+=`.

</details>

<details><summary>Explanation</summary>

Two uses, two lines, one `+=`. b stands in one forward line, so it has one backward line. With a
thousand weights the code would have loops or matrix products in it, but no new idea.

</details>

"""#
}
