// swift-format-ignore-file
// Written from Exercises by the tests of the course, with BACKPROP_RECORD=1: not to be edited.

/// The files in Exercises/03-differences.
enum Course03Differences {
  static var files: [CourseFile] {
    [
      CourseFile(path: "03-differences/README.md", text: text0),
      CourseFile(path: "03-differences/01-one-side-two-sides.md", text: text1),
      CourseFile(path: "03-differences/02-ten-times-smaller.md", text: text2),
      CourseFile(path: "03-differences/03-choosing-h.md", text: text3),
    ]
  }

  private static let text0: String = #"""
# The difference quotient, and choosing h

What *is* ∂f/∂x? Move x by h, see how far f moves, divide:

```text
(f(x + h) − f(x)) / h        the difference quotient
```

and let h shrink to 0. That limit is the derivative. Nothing in it needs rules or graphs, so it is
the perfect witness: it can check any gradient, however it was derived. It is also slow (every input
needs its own run of the whole circuit), which is why we backpropagate and only *check* with it.

*Example.* f = x² at x = 5, with h = 0.1: (26.01 − 25)/0.1 = 10.1. The derivative is 10. The
quotient is a little off because the curve bends on the way from 5 to 5.1.

**Look to both sides.** The central difference quotient takes one step right and one step left:

```text
(f(x + h) − f(x − h)) / 2h
```

In the example: (26.01 − 24.01)/0.2 = 10, exactly. For a parabola it is always exact; for other
smooth functions the error of the one-sided quotient shrinks like h, that of the central one like
h². Ten times smaller h: ten times better against a hundred times better.

**So take h tiny?** Not too tiny. A computer keeps about 16 digits. When h is 10⁻¹³, f(x + h) and
f(x − h) agree in nearly all of them, and subtracting leaves two or three digits of truth and the
rest noise. Too large: the curve bends (*truncation*). Too small: the digits run out (*round-off*).
For central differences and numbers of ordinary size the best h lies near 10⁻⁵.

**Reading a check.** Compare relative to the size of the gradient. Agreement in 7 or more digits:
right. In 3 digits: look again, at h and for a kink nearby, before you trust it. Not even the first
digit: wrong.

If you are stuck: three numbers settle it. Work out f at x − h, x and x + h, write them down with
*all* their digits, and only then subtract.

## Exercises

1. [One side or two?](01-one-side-two-sides.md) – the same slope measured three ways.
2. [Ten times smaller, how much better?](02-ten-times-smaller.md) – watch the two errors shrink.
3. [Choosing h](03-choosing-h.md) – why the smallest step is not the best.

"""#

  private static let text1: String = #"""
# One side or two?

f = x³ at x = 4. Keep all the digits until the end.

```backprop
question: number
program: f = x^3
at: x=4
ask: f, quotient x 0.1, central x 0.1, df/dx
digits: 4
```

- f(4) = ____
- the one-sided quotient, step 0.1 = ____
- the central quotient, step 0.1 = ____
- ∂f/∂x = ____

<details><summary>Hint 1</summary>

You need f at three places: 3.9, 4 and 4.1. Multiply them out on paper or a calculator.

</details>

<details><summary>Hint 2</summary>

One-sided: one difference, divided by h. Central: the difference of the outer two, divided by twice
h.

</details>

<details><summary>Hint 3</summary>

For the derivative of a power: the exponent comes down as a factor and goes down by one.

</details>

<details><summary>Explanation</summary>

(x + h)³ = x³ + 3x²h + 3xh² + h³. Subtract x³ and divide by h: 3x² + 3xh + h². The middle term is
the one-sided quotient's error. In the central quotient the terms with even powers of h cancel, and
only h² is left. That is the whole difference between “error like h” and “error like h²”.

</details>

"""#

  private static let text2: String = #"""
# Ten times smaller, how much better?

f = 1/x is steep near 0: a good place to see errors. Take x = 0.5.

```backprop
question: number
program: f = 1/x
at: x=0.5
ask: df/dx, quotient x 0.1, quotient x 0.01, central x 0.1, central x 0.01
digits: 4
```

- ∂f/∂x = ____
- one-sided slope, step 0.1 = ____
- one-sided slope, step 0.01 = ____
- central slope, step 0.1 = ____
- central slope, step 0.01 = ____

Write the derivative as a formula.

```backprop
question: formula
program: f = 1/x
ask: df/dx
```

- ∂f/∂x = ____

<details><summary>Hint 1</summary>

1/x falls as x grows. What sign must all these slopes have?

</details>

<details><summary>Hint 2</summary>

1/x is x⁻¹: the power rule holds for negative exponents too.

</details>

<details><summary>Hint 3</summary>

Give the values of f at least five digits before you subtract: 1/0.51 is not 1.96 exactly.

</details>

<details><summary>Explanation</summary>

Subtract the true slope from your four quotients. The one-sided error becomes about ten times
smaller when h does, the central one about a hundred times. Two things are easily lost in this
derivative, the minus and the square, and a glance at a difference quotient, even a rough one, shows
both.

</details>

"""#

  private static let text3: String = #"""
# Choosing h

A program checks a gradient with central differences, in ordinary 16-digit arithmetic. f = y·sin(x)
at x = 1, y = 3. Which h gives the most accurate slope in x?

```backprop
question: choose
program: f = y*sin(x)
at: x=1, y=3
ask: best step for x
```

- [ ] `1e-1` a tenth
- [ ] `1e-2` a hundredth
- [ ] `1e-5` a hundred-thousandth
- [ ] `1e-10` a ten-billionth
- [ ] `1e-14` as small as it gets

The program also needs the gradient itself.

```backprop
question: formula
program: f = y*sin(x)
ask: df/dx, df/dy
```

- ∂f/∂x = ____
- ∂f/∂y = ____

<details><summary>Hint 1</summary>

Two errors pull in opposite directions. Which one is left if h is large, which one if h is tiny?

</details>

<details><summary>Hint 2</summary>

The bend costs about h². Round-off costs about 10⁻¹⁶ divided by h. Work out both costs for each
option.

</details>

<details><summary>Hint 3</summary>

The best h is where the two costs are about equal. `backprop check-gradient --sweep x` draws the
picture.

</details>

<details><summary>Explanation</summary>

With a large step the curve bends between the two points. With a tiny step both values agree in
nearly all their digits, and their difference is mostly rounding; dividing by a tiny 2h then makes
the rounding large. The best step balances the two. Around a thousandth is already good for reading
off three digits, and nobody should ever use the smallest number the machine knows.

</details>

"""#
}
