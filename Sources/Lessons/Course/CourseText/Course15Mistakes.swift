// swift-format-ignore-file
// Written from Exercises by the tests of the course, with BACKPROP_RECORD=1: not to be edited.

/// The files in Exercises/15-mistakes.
enum Course15Mistakes {
  static var files: [CourseFile] {
    [
      CourseFile(path: "15-mistakes/README.md", text: text0),
      CourseFile(path: "15-mistakes/01-a-simplification-too-far.md", text: text1),
      CourseFile(path: "15-mistakes/02-raising-a-denominator.md", text: text2),
      CourseFile(path: "15-mistakes/03-one-of-two.md", text: text3),
      CourseFile(path: "15-mistakes/04-a-copied-line.md", text: text4),
      CourseFile(path: "15-mistakes/05-a-product-that-ends-early.md", text: text5),
      CourseFile(path: "15-mistakes/06-a-failing-check.md", text: text6),
    ]
  }

  private static let text0: String = #"""
# Find the mistake

Slides have misprints, books have errata, and your own page at two in the morning has both. Finding
a mistake is a skill, and it is the best test of whether you have understood.

**Checks that cost nothing:**

- *One row alone.* Each row of a backward table must satisfy: what goes back = what arrives × local
  derivative. You can check any row without the others.
- *The forks.* Count the edges that leave a node, then the terms in its sum.
- *The sign.* Say in words what happens when the input goes up. Denominators, residuals and 1/· turn
  signs.
- *Names.* A formula for ∂L/∂w must contain the input that w multiplies. If it does not, the product
  has ended early. As many gradients as parameters, each with its own name.
- *Shapes and zeros.* Softmax gradients add up to 0. Dead units give exact zeros. An error of 0
  gives gradients of 0.

**Where does it start?** One mistake spoils everything that is computed from it. In the *order of
the pass* look for the **first** row that is wrong by itself; the rows after it may be right in
every respect but what they were given.

**A check that costs a little:** the difference quotient, for one input at a time. Which inputs fail
tells where to look: if there is only one mistake, it lies on the part of the graph that all failing
inputs share and no agreeing input needs.

*Example.* f = (x + y)·z, somebody's gradient is (z, z, z). A check fails for z only. So the path
that x and y share, f to q, is right, and the mistake is in what f sends to its second input: the
multiply gate was not switched there.

**Common suspects:** a contribution lost at a fork; the minus of 1/· or of y − ŷ; the square of 1/·;
σ′ with the input instead of the output; a missing mask; a derivative taken at the wrong place; a
factor dropped while simplifying.

If you are stuck: recompute a single row at the middle of the table. Right or wrong, you have halved
the search.

## Exercises

1. [A simplification too far](01-a-simplification-too-far.md) – a factor that got lost on a slide.
2. [Raising a denominator](02-raising-a-denominator.md) – one sign, and a gradient that points the
   wrong way.
3. [One of two](03-one-of-two.md) – a node that did not wait.
4. [A copied line](04-a-copied-line.md) – lecture notes turned into code, with two slips in the
   first layer.
5. [A product that ends early](05-a-product-that-ends-early.md) – what is missing at the end of a
   chain?
6. [A failing check](06-a-failing-check.md) – read the report, find the place, repair the code.

"""#

  private static let text1: String = #"""
# A simplification too far

On a slide about ridge regression, a line reads “(1)(2r)(−1) = …”, and what follows the equals sign
is not what it should be. The table below has the same slip, and everything after it was worked out
from it. In which row does it happen, and what is the right number?

```backprop
question: wrong row
program: yhat = w*x + b; r = y - yhat; l = r^2; R = λ*w^2; J = l + R
at: w=1.5, x=4, b=0.5, y=10, λ=0.3
```

## Forward pass

| node | inputs i | outputs o | local derivatives do/di |
| --- | --- | --- | --- |
| v1 · × · | i₁ = w = 1.5<br>i₂ = x = 4 | o = i₁i₂ = 6 | do/di₁ = 4<br>do/di₂ = 1.5 |
| yhat · + · | i₁ = v1 = 6<br>i₂ = b = 0.5 | o = i₁ + i₂ = 6.5 | do/di₁ = 1<br>do/di₂ = 1 |
| r · − · | i₁ = y = 10<br>i₂ = yhat = 6.5 | o = i₁ − i₂ = 3.5 | do/di₁ = 1<br>do/di₂ = −1 |
| l (·)² | i = r = 3.5 | o = i² = 12.25 | do/di = 7 |
| v2 (·)² | i = w = 1.5 | o = i² = 2.25 | do/di = 3 |
| R · × · | i₁ = λ = 0.3<br>i₂ = v2 = 2.25 | o = i₁i₂ = 0.675 | do/di₁ = 2.25<br>do/di₂ = 0.3 |
| J · + · | i₁ = l = 12.25<br>i₂ = R = 0.675 | o = i₁ + i₂ = 12.925 | do/di₁ = 1<br>do/di₂ = 1 |

## Backward pass

| node | dJ/do | do/di | dJ/di |
| --- | --- | --- | --- |
| J · + · | dJ/dJ = 1 (the start) | do/di₁ = 1<br>do/di₂ = 1 | dJ/di₁ = 1 to l<br>dJ/di₂ = 1 to R |
| R · × · | dJ/do = 1 (from J) | do/di₁ = 2.25<br>do/di₂ = 0.3 | dJ/di₁ = 2.25 to λ<br>dJ/di₂ = 0.3 to v2 |
| v2 (·)² | dJ/do = 0.3 (from R) | do/di = 3 | dJ/di = 0.9 to w |
| l (·)² | dJ/do = 1 (from J) | do/di = 7 | dJ/di = 7 to r |
| r · − · | dJ/do = 7 (from l) | do/di₁ = 1<br>do/di₂ = −1 | dJ/di₁ = 7 to y<br>dJ/di₂ = −2 to yhat |
| yhat · + · | dJ/do = −2 (from r) | do/di₁ = 1<br>do/di₂ = 1 | dJ/di₁ = −2 to v1<br>dJ/di₂ = −2 to b |
| v1 · × · | dJ/do = −2 (from yhat) | do/di₁ = 4<br>do/di₂ = 1.5 | dJ/di₁ = −8 to w<br>dJ/di₂ = −3 to x |

## Gradient

- ∂J/∂w = −7.1
- ∂J/∂x = −3
- ∂J/∂b = −2
- ∂J/∂y = 7
- ∂J/∂λ = 2.25

Row: ____

Right number: ____

<details><summary>Hint 1</summary>

Test each backward row by itself: what arrives, times the local derivative, must be what goes back.

</details>

<details><summary>Hint 2</summary>

Start at the top of the backward table, and stop at the first row that fails.

</details>

<details><summary>Hint 3</summary>

The slip is a product of three factors from which one has vanished. Which factor depends on the
example?

</details>

<details><summary>Explanation</summary>

If the gradient did not depend on the residual, an example that fits perfectly would pull as hard as
one that is far off. Such a check by meaning finds a lost factor without any arithmetic. All rows
after the slip are honest: they only pass on what they were given.

</details>

"""#

  private static let text2: String = #"""
# Raising a denominator

z = (x + σ(x))/(σ(x) + (x + y)²), in a student's exam. One cell is wrong, the later ones follow from
it. Which row, and what should the number be?

```backprop
question: wrong row
program: z = (x + σ(x))/(σ(x) + (x + y)^2)
at: x=3, y=-4.5
```

## Forward pass

| node | inputs i | outputs o | local derivatives do/di |
| --- | --- | --- | --- |
| v1 σ(·) | i = x = 3 | o = σ(i) = 0.953 | do/di = 0.0452 |
| v2 · + · | i₁ = x = 3<br>i₂ = v1 = 0.953 | o = i₁ + i₂ = 3.953 | do/di₁ = 1<br>do/di₂ = 1 |
| v3 · + · | i₁ = x = 3<br>i₂ = y = −4.5 | o = i₁ + i₂ = −1.5 | do/di₁ = 1<br>do/di₂ = 1 |
| v4 (·)² | i = v3 = −1.5 | o = i² = 2.25 | do/di = −3 |
| v5 · + · | i₁ = v1 = 0.953<br>i₂ = v4 = 2.25 | o = i₁ + i₂ = 3.203 | do/di₁ = 1<br>do/di₂ = 1 |
| v6 1/· | i = v5 = 3.203 | o = 1/i = 0.312 | do/di = 0.0975 |
| z · × · | i₁ = v2 = 3.953<br>i₂ = v6 = 0.312 | o = i₁i₂ = 1.234 | do/di₁ = 0.312<br>do/di₂ = 3.953 |

## Backward pass

| node | dz/do | do/di | dz/di |
| --- | --- | --- | --- |
| z · × · | dz/dz = 1 (the start) | do/di₁ = 0.312<br>do/di₂ = 3.953 | dz/di₁ = 0.312 to v2<br>dz/di₂ = 3.953 to v6 |
| v6 1/· | dz/do = 3.953 (from z) | do/di = 0.0975 | dz/di = 0.385 to v5 |
| v5 · + · | dz/do = 0.385 (from v6) | do/di₁ = 1<br>do/di₂ = 1 | dz/di₁ = 0.385 to v1<br>dz/di₂ = 0.385 to v4 |
| v4 (·)² | dz/do = 0.385 (from v5) | do/di = −3 | dz/di = −1.156 to v3 |
| v3 · + · | dz/do = −1.156 (from v4) | do/di₁ = 1<br>do/di₂ = 1 | dz/di₁ = −1.156 to x<br>dz/di₂ = −1.156 to y |
| v2 · + · | dz/do = 0.312 (from z) | do/di₁ = 1<br>do/di₂ = 1 | dz/di₁ = 0.312 to x<br>dz/di₂ = 0.312 to v1 |
| v1 σ(·) | dz/do₁ = 0.312 (from v2)<br>dz/do₂ = 0.385 (from v5)<br>sum = 0.698 | do/di = 0.0452 | dz/di = 0.0315 to x |

## Gradient

- ∂z/∂x = −0.812
- ∂z/∂y = −1.156

Row: ____

Right number: ____

What does the slip do to the answer? Find the right gradient.

```backprop
question: number
program: z = (x + σ(x))/(σ(x) + (x + y)^2)
at: x=3, y=-4.5
ask: dz/dx, dz/dy
```

- ∂z/∂x = ____
- ∂z/∂y = ____

<details><summary>Hint 1</summary>

Go through the local derivatives. Which gates can have a negative one?

</details>

<details><summary>Hint 2</summary>

Say it in words: if a positive denominator grows, its reciprocal …

</details>

<details><summary>Hint 3</summary>

Compare the size of each local derivative with its formula, and then its sign.

</details>

<details><summary>Explanation</summary>

The size was right and only the sign lost, so every number after it has a believable size. Whatever
reaches the result through the denominator has changed sign, whatever reaches it through the
numerator has not: x, which does both, gets a number that is neither right nor just turned round.

</details>

"""#

  private static let text3: String = #"""
# One of two

f = q·(q + z), with q = x·y. One number below is wrong, the later ones follow from it.

```backprop
question: wrong row
program: q = x*y; s = q + z; f = q*s
at: x=4, y=-1.5, z=8.5
```

## Forward pass

| node | inputs i | outputs o | local derivatives do/di |
| --- | --- | --- | --- |
| q · × · | i₁ = x = 4<br>i₂ = y = −1.5 | o = i₁i₂ = −6 | do/di₁ = −1.5<br>do/di₂ = 4 |
| s · + · | i₁ = q = −6<br>i₂ = z = 8.5 | o = i₁ + i₂ = 2.5 | do/di₁ = 1<br>do/di₂ = 1 |
| f · × · | i₁ = q = −6<br>i₂ = s = 2.5 | o = i₁i₂ = −15 | do/di₁ = 2.5<br>do/di₂ = −6 |

## Backward pass

| node | df/do | do/di | df/di |
| --- | --- | --- | --- |
| f · × · | df/df = 1 (the start) | do/di₁ = 2.5<br>do/di₂ = −6 | df/di₁ = 2.5 to q<br>df/di₂ = −6 to s |
| s · + · | df/do = −6 (from f) | do/di₁ = 1<br>do/di₂ = 1 | df/di₁ = −6 to q<br>df/di₂ = −6 to z |
| q · × · | df/do₁ = −6 (from s)<br>df/do₂ = 2.5 (from f)<br>sum = −6 | do/di₁ = −1.5<br>do/di₂ = 4 | df/di₁ = 9 to x<br>df/di₂ = −24 to y |

## Gradient

- ∂f/∂x = 9
- ∂f/∂y = −24
- ∂f/∂z = −6

Row: ____

Right number: ____

Now write the right gradient.

```backprop
question: formula
program: q = x*y; s = q + z; f = q*s
ask: df/dq, df/dx
```

- ∂f/∂q = ____
- ∂f/∂x = ____

<details><summary>Hint 1</summary>

Which node has two edges going out?

</details>

<details><summary>Hint 2</summary>

What arrives at such a node is a sum. How many terms must it have?

</details>

<details><summary>Hint 3</summary>

The gate f sends something to q directly, and something through s.

</details>

<details><summary>Explanation</summary>

In code this slip is `=` instead of `+=`; on paper it is going on too early. The direct contribution
came first and was then replaced by the one through s. The number is a contribution that belongs
there, so the eye accepts it: only counting the edges and adding up the terms shows that something
is missing.

</details>

"""#

  private static let text4: String = #"""
# A copied line

These lines were typed from a page of handwritten notes on a two-layer network, h = relu(w₁x + b₁),
f = w₂h + b₂, L = ½(y − f)². The gradient check fails. There are two slips; repair them.

```backprop
question: code
program: a = w1*x + b1; h = relu(a); f = w2*h + b2; L = 1/2*(y - f)^2
at: x=-3, w1=1.5, b1=0.5, w2=2.5, b2=4, y=9
wrt: w1, b1, w2, b2
```

```python
x = -3.0
y = 9.0
w1 = 1.5
b1 = 0.5
w2 = 2.5
b2 = 4.0

# forward
a = w1 * x + b1
h = max(0.0, a)
f = w2 * h + b2
L = 0.5 * (y - f)**2

# backward, layer 2
df = f - y
dw2 = df * h
db2 = df
dh = df * w2

# backward, layer 1
dw1 = dh * x
db2 = dh
```

<details><summary>Hint 1</summary>

Four parameters need four gradients. Which name is there twice, and which is missing?

</details>

<details><summary>Hint 2</summary>

What stands between a and h in the forward pass? Where is its backward line?

</details>

<details><summary>Hint 3</summary>

The mask belongs between dh and everything in layer 1; give its result a name of its own.

</details>

<details><summary>Explanation</summary>

The first slip is a label, easily made when a block is copied from one layer to the next; it also
destroys a value that was right. The second cannot be seen as long as the unit is open. So a
gradient check needs a point at which some unit is dead, and a count of the names.

</details>

"""#

  private static let text5: String = #"""
# A product that ends early

A network of three layers without any squeezing: h₁ = w₁x + b₁, h₂ = w₂h₁ + b₂, f = w₃h₂ + b₃, L =
½(y − f)². Some notes say

```text
∂L/∂w₂ = ∂L/∂f · w₃
```

It is the gradient of something, but not of w₂. Work these out with the names of the nodes, and find
out of what.

```backprop
question: formula
program: h1 = w1*x + b1; h2 = w2*h1 + b2; f = w3*h2 + b3; L = 1/2*(y - f)^2
ask: dL/dw3, dL/db2, dL/dw2, dL/dh1, dL/dw1
```

- ∂L/∂w₃ = ____
- ∂L/∂b₂ = ____
- ∂L/∂w₂ = ____
- ∂L/∂h₁ = ____
- ∂L/∂w₁ = ____

How much does the slip cost at this point?

```backprop
question: number
program: h1 = w1*x + b1; h2 = w2*h1 + b2; f = w3*h2 + b3; L = 1/2*(y - f)^2
at: x=3, w1=-0.5, b1=5.5, w2=1.5, b2=-3.5, w3=6, b3=-8, y=10.5
ask: f, dL/df, dL/dh2, dL/dw2
```

- f = ____
- ∂L/∂f = ____
- ∂L/∂h₂ = ____
- ∂L/∂w₂ = ____

<details><summary>Hint 1</summary>

What does w₂ multiply in the forward pass? The gradient of a weight must contain that.

</details>

<details><summary>Hint 2</summary>

∂L/∂w₂ = ∂L/∂f · ∂f/∂h₂ · ∂h₂/∂w₂: three factors, and the note has two.

</details>

<details><summary>Hint 3</summary>

The bias next to w₂ multiplies nothing, so its chain ends with the factor 1.

</details>

<details><summary>Explanation</summary>

The chain has to end at the thing you ask about. Test by units: if x were measured in metres, ∂L/∂w₁
must change when you measure in centimetres, so x must appear in it. In the same way a weight's
gradient without its layer's input cannot be right.

</details>

"""#

  private static let text6: String = #"""
# A failing check

f = x/(σ(x·y) + z²). A gradient check at x = 0.8, y = −1.5, z = 1.7 reports:

| input | backward pass | difference quotient |
| --- | --- | --- |
| x | −0.325 | 0.342 |
| y | 0.173 | −0.0117 |
| z | −0.279 | −0.279 |

z agrees. So what is right for sure, and where can the mistakes be? There are two. Repair the code.

```backprop
question: code
program: a = x*y; s = σ(a); t = z^2; d = s + t; r = 1/d; f = x*r
at: x=0.8, y=-1.5, z=1.7
```

```python
import math

x = 0.8
y = -1.5
z = 1.7

# forward
a = x * y
s = 1.0 / (1 + math.exp(-a))
t = z**2
d = s + t
r = 1.0 / d
f = x * r

# backward
df = 1.0
dx = r * df
dr = x * df
dd = (-1.0 / d**2) * dr
dt = dd
dz = 2 * z * dt
ds = dd
da = a * (1 - a) * ds
dx = y * da
dy = x * da
```

<details><summary>Hint 1</summary>

Which backward lines does dz need? They are all acquitted.

</details>

<details><summary>Hint 2</summary>

y lies on one path only. Which lines are on it and not on the path to z?

</details>

<details><summary>Hint 3</summary>

After repairing what y shows, x still fails. How many forward lines use x?

</details>

<details><summary>Explanation</summary>

Agreement is evidence too: the input that agrees clears everything on its path. Repair the input
with the fewest paths first, because each failing path of x could hide the other. And a sigmoid's
derivative wants the output: given the input, it can even turn negative, which for a function that
only rises is impossible.

</details>

"""#
}
