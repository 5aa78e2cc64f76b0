// swift-format-ignore-file
// Written from Exercises by the tests of the course, with BACKPROP_RECORD=1: not to be edited.

/// The files in Exercises/06-forks.
enum Course06Forks {
  static var files: [CourseFile] {
    [
      CourseFile(path: "06-forks/README.md", text: text0),
      CourseFile(path: "06-forks/01-used-twice.md", text: text1),
      CourseFile(path: "06-forks/02-two-forks.md", text: text2),
      CourseFile(path: "06-forks/03-paths-multiply.md", text: text3),
      CourseFile(path: "06-forks/04-a-fraction-of-itself.md", text: text4),
      CourseFile(path: "06-forks/05-the-long-one.md", text: text5),
    ]
  }

  private static let text0: String = #"""
# Forks and path sums

x goes into two gates. Move x a little: *both* gates move, and the output feels both. So the two
effects add up. That is all:

> Where a value is used more than once, its gradient is the **sum** of what comes back from each
> use.

*Example.* f = x·(x + y) at x = 5, y = −2. Call the bracket q.

```text
x ──┬───────────────────┐
    └───┐               ├── f (×)
        ├── q (+) ──────┘
y ──────┘
```

Forward: q = 3, f = 15. Backward: f sends q = 3 to x directly, and x = 5 to q, which hands it on to
x and y. So ∂f/∂x = 3 + 5 = 8. Check it by hand: f = x² + x·y, and 2x + y = 8. Keeping only one of
the two contributions would give 3 or 5, each of them a perfectly plausible number.

**Two copies.** If that still feels like a trick, pretend that x is two inputs, x⁽¹⁾ and x⁽²⁾, one
for each use. Each copy has its own gradient. Now tie the copies together: moving x moves both, so
their gradients add. (They are not averaged, and not multiplied.)

**Paths.** Follow every way from x to the output, multiply the local derivatives along each, and add
up the products. For the example: (3) along x → f, and 1·5 along x → q → f. This gives the gradient
too, and `backprop paths` prints it. But the number of paths multiplies with every fork: two forks
in a row make four paths, twenty make a million. Backpropagation adds up at each node *before* going
on, so it visits every edge only once.

**Where to add.** At the value that forks, and before you multiply by its own local derivative: all
contributions first, then on. That is why a node has to wait for all its users.

**In code:** `+=`, not `=`. A second `=` throws the first contribution away.

If you are stuck: count the edges that leave the node. You need that many contributions, no fewer,
no more.

## Exercises

1. [Used twice](01-used-twice.md) – the smallest fork: what each use sends back.
2. [Sum times product](02-two-forks.md) – both inputs fork: four contributions in one table.
3. [Paths multiply](03-paths-multiply.md) – count them first, then see why nobody walks them.
4. [A fraction of itself](04-a-fraction-of-itself.md) – x above and below the fraction bar.
5. [The long one](05-the-long-one.md) – eight rows, two forks: a whole exam question.

"""#

  private static let text1: String = #"""
# Used twice

f = x·(x + y) once more, at another point.

```text
x ──┬───────────────────┐
    └───┐               ├── f (×)
        ├── q (+) ──────┘
y ──────┘
```

```backprop
question: number
program: q = x + y; f = x*q
at: x=3, y=4
ask: f, f.df/di1, f.df/di2, df/dx, df/dy, paths x
```

- f = ____
- f sends to its first input, x, directly = ____
- f sends to its second input, q = ____
- ∂f/∂x = ____
- ∂f/∂y = ____
- the number of paths from x to f = ____

```backprop
question: formula
program: q = x + y; f = x*q
ask: df/dx, df/dy
```

- ∂f/∂x = ____
- ∂f/∂y = ____

<details><summary>Hint 1</summary>

How many edges leave x?

</details>

<details><summary>Hint 2</summary>

What f sends to q travels on, through the add gate, to x *and* to y.

</details>

<details><summary>Hint 3</summary>

x gets a contribution from f and one from q. Add them; y gets one only.

</details>

<details><summary>Explanation</summary>

The direct edge answers “what if only the first x moved?”, the other edge “what if only the x inside
the sum moved?”. Both move, so both answers count. Multiply out, x² + x·y, and differentiate: the
same, with nothing about forks in it. Backpropagation gets there without multiplying out, which for
large expressions nobody could.

</details>

"""#

  private static let text2: String = #"""
# Sum times product

f = (x + y)·(x·y). Fill in the backward pass and add up what reaches x and y.

```backprop
question: tables
program: f = (x + y)*(x*y)
at: x=3, y=-5
blank: backward
```

## Forward pass

| node | inputs i | outputs o | local derivatives do/di |
| --- | --- | --- | --- |
| v1 · + · | i₁ = x = 3<br>i₂ = y = −5 | o = i₁ + i₂ = −2 | do/di₁ = 1<br>do/di₂ = 1 |
| v2 · × · | i₁ = x = 3<br>i₂ = y = −5 | o = i₁i₂ = −15 | do/di₁ = −5<br>do/di₂ = 3 |
| f · × · | i₁ = v1 = −2<br>i₂ = v2 = −15 | o = i₁i₂ = 30 | do/di₁ = −15<br>do/di₂ = −2 |

## Backward pass

| node | df/do | do/di | df/di |
| --- | --- | --- | --- |
| f · × · | df/df = ____ (the start) | do/di₁ = −15<br>do/di₂ = −2 | df/di₁ = ____ to v1<br>df/di₂ = ____ to v2 |
| v2 · × · | df/do = ____ (from f) | do/di₁ = −5<br>do/di₂ = 3 | df/di₁ = ____ to x<br>df/di₂ = ____ to y |
| v1 · + · | df/do = ____ (from f) | do/di₁ = 1<br>do/di₂ = 1 | df/di₁ = ____ to x<br>df/di₂ = ____ to y |

## Gradient

- ∂f/∂x = ____ 
- ∂f/∂y = ____ 

How many paths lead from y to f?

```backprop
question: number
program: f = (x + y)*(x*y)
at: x=3, y=-5
ask: paths y
```

- paths = ____

<details><summary>Hint 1</summary>

Which two gates use x? Which two use y?

</details>

<details><summary>Hint 2</summary>

One of the two distributes, the other switches. What arrives at each of them is the *other* side of
the last gate.

</details>

<details><summary>Hint 3</summary>

Each input receives two contributions, and both here have signs. Write “first + second” before you
add.

</details>

<details><summary>Explanation</summary>

One forgotten contribution leaves a number of the right size and often the right sign. The only
reliable defence is to count: two edges leave x, so the sum needs two terms.

</details>

"""#

  private static let text3: String = #"""
# Paths multiply

```text
x ──┬── a (×) ──┬──────────┐
y ──│───┘       └── (·)² ──┴── b (+) ──┬──────────┐
    │                                  │          ├── f (×)
    └──────────────────────────────────┴── c (+) ─┘
```

a = x·y, b = a + a², c = b + x, f = b·c.

```backprop
question: number
program: a = x*y; b = a + a^2; c = b + x; f = b*c
at: x=0.5, y=6
ask: paths x, paths y, f, df/dc, df/db, db/da, df/da, df/dx, df/dy
```

- the number of paths from x to f = ____
- the number of paths from y to f = ____
- f = ____
- ∂f/∂c = ____
- ∂f/∂b = ____
- ∂b/∂a = ____
- ∂f/∂a = ____
- ∂f/∂x = ____
- ∂f/∂y = ____

<details><summary>Hint 1</summary>

From y: how many ways lead from a to b, and how many from b to f?

</details>

<details><summary>Hint 2</summary>

b is used by f and by c. Its gradient is the sum of what both send back, and only then you go on to
a.

</details>

<details><summary>Hint 3</summary>

For x: one contribution through a, and one through c.

</details>

<details><summary>Explanation</summary>

Ways from a to b times ways from b to f: at each fork that closes again the number of paths
multiplies. Adding up at b turns the paths behind it into one number, and adding up at a turns those
into one. The work then grows with the number of edges, not of paths. This is what “an efficient way
to compute the gradient” means.

</details>

"""#

  private static let text4: String = #"""
# A fraction of itself

f = x/(x + y): x raises the fraction from above and lowers it from below. Which effect wins?

```backprop
question: number
program: s = x + y; r = 1/s; f = x*r
at: x=3, y=5
ask: f, df/dr, df/ds, df/dx, df/dy
```

- f = ____
- ∂f/∂r = ____
- ∂f/∂s = ____
- ∂f/∂x = ____
- ∂f/∂y = ____

With letters, and as simple as you can make it:

```backprop
question: formula
program: s = x + y; r = 1/s; f = x*r
ask: df/dx, df/dy
```

- ∂f/∂x = ____
- ∂f/∂y = ____

Raise x a little. Does f rise or fall?

```backprop
question: choose
program: s = x + y; r = 1/s; f = x*r
at: x=3, y=5
ask: sign of df/dx
```

- [ ] `positive` it rises
- [ ] `negative` it falls
- [ ] `zero` the two effects cancel

<details><summary>Hint 1</summary>

Two edges leave x. One contribution is positive, the other negative.

</details>

<details><summary>Hint 2</summary>

Directly: r. Through s: what reaches s, times 1. The gate 1/· turns the sign.

</details>

<details><summary>Hint 3</summary>

For the formula write both contributions over the common denominator s². What remains above?

</details>

<details><summary>Explanation</summary>

You have just derived the quotient rule for this case, from an add gate, a 1/· gate, a multiply gate
and a sum at a fork. For positive x and y the direct effect is the stronger one, since s is larger
than x. Softmax is built like this fraction, so you will meet the two competing effects again.

</details>

"""#

  private static let text5: String = #"""
# The long one

z = (x + σ(y)) / (σ(x) + (x + y)²). The forward pass is given, with the local derivatives of σ, so
all you need is what you know already. Work back from z, and let each value wait for all its
contributions.

```backprop
question: tables
program: z = (x + σ(y))/(σ(x) + (x + y)^2)
at: x=0.5, y=2.5
blank: backward
```

## Forward pass

| node | inputs i | outputs o | local derivatives do/di |
| --- | --- | --- | --- |
| v1 σ(·) | i = y = 2.5 | o = σ(i) = 0.924 | do/di = 0.0701 |
| v2 · + · | i₁ = x = 0.5<br>i₂ = v1 = 0.924 | o = i₁ + i₂ = 1.424 | do/di₁ = 1<br>do/di₂ = 1 |
| v3 σ(·) | i = x = 0.5 | o = σ(i) = 0.622 | do/di = 0.235 |
| v4 · + · | i₁ = x = 0.5<br>i₂ = y = 2.5 | o = i₁ + i₂ = 3 | do/di₁ = 1<br>do/di₂ = 1 |
| v5 (·)² | i = v4 = 3 | o = i² = 9 | do/di = 6 |
| v6 · + · | i₁ = v3 = 0.622<br>i₂ = v5 = 9 | o = i₁ + i₂ = 9.622 | do/di₁ = 1<br>do/di₂ = 1 |
| v7 1/· | i = v6 = 9.622 | o = 1/i = 0.104 | do/di = −0.0108 |
| z · × · | i₁ = v2 = 1.424<br>i₂ = v7 = 0.104 | o = i₁i₂ = 0.148 | do/di₁ = 0.104<br>do/di₂ = 1.424 |

## Backward pass

| node | dz/do | do/di | dz/di |
| --- | --- | --- | --- |
| z · × · | dz/dz = ____ (the start) | do/di₁ = 0.104<br>do/di₂ = 1.424 | dz/di₁ = ____ to v2<br>dz/di₂ = ____ to v7 |
| v7 1/· | dz/do = ____ (from z) | do/di = −0.0108 | dz/di = ____ to v6 |
| v6 · + · | dz/do = ____ (from v7) | do/di₁ = 1<br>do/di₂ = 1 | dz/di₁ = ____ to v3<br>dz/di₂ = ____ to v5 |
| v5 (·)² | dz/do = ____ (from v6) | do/di = 6 | dz/di = ____ to v4 |
| v4 · + · | dz/do = ____ (from v5) | do/di₁ = 1<br>do/di₂ = 1 | dz/di₁ = ____ to x<br>dz/di₂ = ____ to y |
| v3 σ(·) | dz/do = ____ (from v6) | do/di = 0.235 | dz/di = ____ to x |
| v2 · + · | dz/do = ____ (from z) | do/di₁ = 1<br>do/di₂ = 1 | dz/di₁ = ____ to x<br>dz/di₂ = ____ to v1 |
| v1 σ(·) | dz/do = ____ (from v2) | do/di = 0.0701 | dz/di = ____ to y |

## Gradient

- ∂z/∂x = ____ 
- ∂z/∂y = ____ 

<details><summary>Hint 1</summary>

Before you start, count the edges that leave x and the edges that leave y.

</details>

<details><summary>Hint 2</summary>

The last gate sends the denominator's reciprocal one way and the numerator the other way.

</details>

<details><summary>Hint 3</summary>

Write the contributions to x and y in a corner as you meet them, with the gate they come from. Add
at the end.

</details>

<details><summary>Explanation</summary>

No row was harder than in the first table. What makes the exercise long is the number of rows, and
what makes it go wrong is a lost contribution. Both inputs are used by the sum below and once or
twice elsewhere, and the effects do not even have the same sign.

</details>

"""#
}
