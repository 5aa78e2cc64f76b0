// swift-format-ignore-file
// Written from Exercises by the tests of the course, with BACKPROP_RECORD=1: not to be edited.

/// The files in Exercises/08-kinks.
enum Course08Kinks {
  static var files: [CourseFile] {
    [
      CourseFile(path: "08-kinks/README.md", text: text0),
      CourseFile(path: "08-kinks/01-who-won.md", text: text1),
      CourseFile(path: "08-kinks/02-open-and-dead.md", text: text2),
      CourseFile(path: "08-kinks/03-across-the-corner.md", text: text3),
      CourseFile(path: "08-kinks/04-margins.md", text: text4),
    ]
  }

  private static let text0: String = #"""
# max, ReLU, kinks, dead units

relu(u) = max(0, u): positive values pass, negative ones become 0. Its local derivative is a switch:

```text
relu′(i) = 1 if i > 0, and 0 if i < 0
```

*Example.* h = relu(w·x + b), w = 2, x = 3, b = −4. The sum is 2, so the unit is open, and what
arrives from the right passes unchanged: to b as it is, to w times x. With b = −7 the sum is −1. Now
h = 0 and **nothing** passes back: no gradient for w, b or x. The unit is *dead* at this point. Not
“small”: zero.

**The mask.** In code this is one line, `da = (a > 0) * dh`. Forget it, and a dead unit's weights
are trained on an effect that they do not have. The other frequent slip is to multiply by the
*value* h instead of by 0 or 1.

**max routes.** max(a, b) sends the arriving gradient to the larger input, whole. relu is max with a
constant. A loss like max(0, margin) works the same way: it stops pulling once it is satisfied.

**Kinks.** Exactly at i = 0 the relu has no derivative: from the left the slope is 0, from the
right 1. Programs pick one (here 0; at a tie, max picks the first input), and any number between
the two slopes is as good for that gate. In practice a value almost never lands exactly there.

**What almost lands there does harm to a check.** A central difference whose two points lie on
different sides of a kink averages two slopes and matches neither. If a gradient check fails at a
few places and smaller h makes the failures disappear, suspect a kink, not your code.

If you are stuck: write down, for every max and relu in the graph, *which side won* on the way
forward. On the way back that is all you need from them.

## Exercises

1. [Who won?](01-who-won.md) – a table with a max gate in the middle.
2. [Open and dead](02-open-and-dead.md) – the same unit on both sides of its kink.
3. [Across the corner](03-across-the-corner.md) – a right gradient that fails its check.
4. [Margins](04-margins.md) – a loss made of max gates, and a score that forks.

"""#

  private static let text1: String = #"""
# Who won?

f = max(x·y, z)·w. Fill in both passes.

```backprop
question: tables
program: f = max(x*y, z)*w
at: x=-4, y=-3, z=7, w=0.5
blank: all
```

## Forward pass

| node | inputs i | outputs o | local derivatives do/di |
| --- | --- | --- | --- |
| v1 · × · | i₁ = x = −4<br>i₂ = y = −3 | o = i₁i₂ = ____ | do/di₁ = ____ <br>do/di₂ = ____ |
| v2 max(·, ·) | i₁ = v1<br>i₂ = z = 7 | o = max(i₁, i₂) = ____ | do/di₁ = ____ <br>do/di₂ = ____ |
| f · × · | i₁ = v2<br>i₂ = w = 0.5 | o = i₁i₂ = ____ | do/di₁ = ____ <br>do/di₂ = ____ |

## Backward pass

| node | df/do | do/di | df/di |
| --- | --- | --- | --- |
| f · × · | df/df = ____ (the start) | do/di₁ = ____ <br>do/di₂ = ____ | df/di₁ = ____ to v2<br>df/di₂ = ____ to w |
| v2 max(·, ·) | df/do = ____ (from f) | do/di₁ = ____ <br>do/di₂ = ____ | df/di₁ = ____ to v1<br>df/di₂ = ____ to z |
| v1 · × · | df/do = ____ (from v2) | do/di₁ = ____ <br>do/di₂ = ____ | df/di₁ = ____ to x<br>df/di₂ = ____ to y |

## Gradient

- ∂f/∂x = ____ 
- ∂f/∂y = ____ 
- ∂f/∂z = ____ 
- ∂f/∂w = ____ 

Does z matter at this point? The sign of ∂f/∂z is

```backprop
question: choose
program: f = max(x*y, z)*w
at: x=-4, y=-3, z=7, w=0.5
ask: sign of df/dz
```

- [ ] `positive` raising z raises f
- [ ] `negative` raising z lowers f
- [ ] `zero` f does not notice z

And for larger moves?

```backprop
question: number
program: f = max(x*y, z)*w
at: x=-4, y=-3, z=7, w=0.5
ask: f, f after z+4, f after z+6
```

- f = ____
- f with z raised by 4 = ____
- f with z raised by 6 = ____

<details><summary>Hint 1</summary>

Which of the two inputs of max was larger on the way forward?

</details>

<details><summary>Hint 2</summary>

Its local derivatives are 1 and 0. The loser gets nothing, however close it was.

</details>

<details><summary>Hint 3</summary>

For the last two numbers redo the comparison with the new z.

</details>

<details><summary>Explanation</summary>

A gradient of 0 says “a *small* move makes no difference”. It does not say that the input never
matters: a large move can change who wins, and the gradient knows nothing of that. The product's two
factors are negative, but their product is not: comparing the factors instead of the product would
have picked the wrong winner.

</details>

"""#

  private static let text2: String = #"""
# Open and dead

f = v·relu(w·x + b). First with b = −5:

```backprop
question: number
program: a = w*x + b; h = relu(a); f = v*h
at: w=3, x=4, b=-5, v=-1.5
ask: a, f, df/dh, df/da, df/dw, df/db, df/dv
name: open
```

- a = ____
- f = ____
- ∂f/∂h = ____
- ∂f/∂a = ____
- ∂f/∂w = ____
- ∂f/∂b = ____
- ∂f/∂v = ____

Then with b = −15:

```backprop
question: number
program: a = w*x + b; h = relu(a); f = v*h
at: w=3, x=4, b=-15, v=-1.5
ask: a, f, df/dh, df/da, df/dw, df/db, df/dv
name: dead
```

- a = ____
- f = ____
- ∂f/∂h = ____
- ∂f/∂a = ____
- ∂f/∂w = ____
- ∂f/∂b = ____
- ∂f/∂v = ____

In this second case, which nodes have a local derivative 0? Mark every one.

```backprop
question: choose
program: p = w*x; a = p + b; h = relu(a); f = v*h
at: w=3, x=4, b=-15, v=-1.5
ask: zero local derivative
```

- [ ] `p` the product
- [ ] `a` the sum
- [ ] `h` the relu
- [ ] `f` the last product

<details><summary>Hint 1</summary>

What comes out of the relu, and what is its slope there?

</details>

<details><summary>Hint 2</summary>

∂f/∂h does not ask whether the unit is open. ∂f/∂a does.

</details>

<details><summary>Hint 3</summary>

A multiply gate's local derivatives are its inputs, switched. Is one of them 0?

</details>

<details><summary>Explanation</summary>

A dead unit blocks the way back: behind it every gradient is exactly 0. Note the second zero: the
last product's slope by v is the unit's *output*, so v learns nothing either while the unit is dead.
Only a different x, or a change in w or b made by other examples, can wake it up.

</details>

"""#

  private static let text3: String = #"""
# Across the corner

Somebody checks ∂f/∂x of f = relu(x) with h = 0.1, at x = 0.03.

```backprop
question: number
program: f = relu(x)
at: x=0.03
ask: df/dx, f after x+0.1, f after x-0.1, central x 0.1, quotient x 0.1, central x 0.01
```

- ∂f/∂x = ____
- f with x raised by 0.1 = ____
- f with x lowered by 0.1 = ____
- the central difference, step 0.1 = ____
- the one-sided quotient, step 0.1 = ____
- the central difference, step 0.01 = ____

So, which of these steps gives the best central difference here?

```backprop
question: choose
program: f = relu(x)
at: x=0.03
ask: best step for x
```

- [ ] `1` one
- [ ] `1e-1` a tenth
- [ ] `5e-2` a twentieth
- [ ] `1e-5` a hundred-thousandth

<details><summary>Hint 1</summary>

On which sides of the corner do x − h and x + h lie?

</details>

<details><summary>Hint 2</summary>

relu of a negative number is 0. Put both values into the quotient and divide by twice the step.

</details>

<details><summary>Hint 3</summary>

The check can be trusted when both points lie on the same side as x.

</details>

<details><summary>Explanation</summary>

The gradient was right all along; the check mixed two slopes, because the corner lay between its two
points. With a smaller step both points are on one side, and the error is gone at once, not bit by
bit: that is how you recognise a kink. A few such failures among thousands of relu units need not
alarm you.

</details>

"""#

  private static let text4: String = #"""
# Margins

Four scores; number 0 is the right class. Each other score should be lower by a margin of 1: L =
max(0, s₁ − s₀ + 1) + max(0, s₂ − s₀ + 1) + max(0, s₃ − s₀ + 1).

```backprop
question: number
program: m1 = relu(s1 - s0 + 1); m2 = relu(s2 - s0 + 1); m3 = relu(s3 - s0 + 1); L = m1 + m2 + m3
at: s0=2.5, s1=3.1, s2=1.2, s3=2.2
ask: m1, m2, m3, L, dL/ds1, dL/ds2, dL/ds3, dL/ds0
```

- m₁ = ____
- m₂ = ____
- m₃ = ____
- L = ____
- ∂L/∂s₁ = ____
- ∂L/∂s₂ = ____
- ∂L/∂s₃ = ____
- ∂L/∂s₀ = ____

Which single move lowers the loss most?

```backprop
question: choose
program: m1 = relu(s1 - s0 + 1); m2 = relu(s2 - s0 + 1); m3 = relu(s3 - s0 + 1); L = m1 + m2 + m3
at: s0=2.5, s1=3.1, s2=1.2, s3=2.2
ask: smallest output
```

- [ ] `s0+0.1` the right score up
- [ ] `s1-0.1` the highest wrong score down
- [ ] `s2-0.1` the lowest wrong score down
- [ ] `s3-0.1` the middle one down

<details><summary>Hint 1</summary>

Which of the three terms are above 0? Only those pull.

</details>

<details><summary>Hint 2</summary>

A wrong score appears in one term. The right score appears in three: it is a fork.

</details>

<details><summary>Hint 3</summary>

s₀ stands behind a minus in each term. Add one contribution for each term that is open.

</details>

<details><summary>Explanation</summary>

An open term pulls with slope 1, whatever its size; a satisfied one does not pull at all. The right
score collects one pull from each open term, so its gradient simply counts them. A max gate as a
loss does not care by how much it is satisfied: that is what a margin means.

</details>

"""#
}
