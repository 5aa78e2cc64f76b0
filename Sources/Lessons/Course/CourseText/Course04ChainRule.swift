// swift-format-ignore-file
// Written from Exercises by the tests of the course, with BACKPROP_RECORD=1: not to be edited.

/// The files in Exercises/04-chain-rule.
enum Course04ChainRule {
  static var files: [CourseFile] {
    [
      CourseFile(path: "04-chain-rule/README.md", text: text0),
      CourseFile(path: "04-chain-rule/01-name-the-middle.md", text: text1),
      CourseFile(path: "04-chain-rule/02-at-its-own-place.md", text: text2),
      CourseFile(path: "04-chain-rule/03-three-links.md", text: text3),
    ]
  }

  private static let text0: String = #"""
# The chain rule

If q moves three times as fast as x, and f moves five times as fast as q, then f moves fifteen times
as fast as x. That is the chain rule:

```text
∂f/∂x = ∂f/∂q · ∂q/∂x
```

**Name the middle.** The rule needs a name for the value in between. For f = (x + y)·z call the
bracket q. Then each piece is a single gate, and its derivatives are easy; only the last step puts
them together. A derivative that looks hard is nearly always one in which the middle has no name
yet.

*Example.* f = (5x − 2)³ at x = 1. Name q = 5x − 2, so f = q³. The pieces: ∂q/∂x = 5 and ∂f/∂q =
3q². Forward: q = 3, f = 27. Now the pieces at their places: ∂f/∂q = 3·3² = 27, *at q*, not at x.
Together ∂f/∂x = 27·5 = 135.

**At its own place.** The outer derivative is taken at the value that *arrives at the outer gate*,
not at x. Putting x into it (3·1² = 3, times 5) gives 15, and nothing warns you. So run forward
first, write every value down, and put each derivative where its gate's own input is.

**Longer chains.** z = f₃(f₂(f₁(x))) has three factors. Work from the output: start with dz/dz = 1,
multiply by the last gate's local derivative, then by the one before, and so on. What you hold at
each moment is the gradient of z by that node, dz/do. Each gate needs just two numbers: what
arrives, and its own local derivative. This is backpropagation; the rest is bookkeeping.

```text
forward     x = 1 ─────────► q = 3 ─────────► f = 27
local                 5            3q² = 27
backward     135 ◄────────── 27 ◄──────────── 1
```

**Multiply, never add**, along a chain. (Sums come in when paths meet; that is the topic on forks.)

If you are stuck: list gate by gate its input, its output and its local derivative *as a number*.
Then multiply from the right.

## Exercises

1. [Name the middle](01-name-the-middle.md) – (x + y)z, piece by piece.
2. [Each at its own place](02-at-its-own-place.md) – a square root of something, and where its slope
   is taken.
3. [Three links](03-three-links.md) – a longer chain, worked from the output.

"""#

  private static let text1: String = #"""
# Name the middle

f = (x + y)·z, with q = x + y. First the four derivatives of single gates.

```backprop
question: formula
program: q = x + y; f = q*z
ask: df/dz, df/dq, dq/dx, dq/dy
name: pieces
```

- ∂f/∂z = ____
- ∂f/∂q = ____
- ∂q/∂x = ____
- ∂q/∂y = ____

Now put them together.

```backprop
question: formula
program: q = x + y; f = q*z
ask: df/dx, df/dy
name: chain
```

- ∂f/∂x = ____
- ∂f/∂y = ____

And with numbers:

```backprop
question: number
program: q = x + y; f = q*z
at: x=8, y=-3, z=-4
ask: q, f, df/dx, df/dy, df/dz
```

- q = ____
- f = ____
- ∂f/∂x = ____
- ∂f/∂y = ____
- ∂f/∂z = ____

<details><summary>Hint 1</summary>

Look at one gate at a time. For ∂f/∂q the value z is just a number.

</details>

<details><summary>Hint 2</summary>

∂f/∂x = ∂f/∂q · ∂q/∂x, and the same with y.

</details>

<details><summary>Hint 3</summary>

A multiply gate switches, an add gate hands on.

</details>

<details><summary>Explanation</summary>

The intermediate gradient ∂f/∂q is not asked for in the end, but it is worked out once and used
twice, for x and for y. That saving is all that makes backpropagation fast. And x and y must come
out alike: f depends on them only through their sum.

</details>

"""#

  private static let text2: String = #"""
# Each at its own place

Two gates in a row. The outer one does not see x: it sees u.

```text
x ── u = x² − 7 ── z = √u
```

```backprop
question: number
program: u = x^2 - 7; z = √u
at: x=4
ask: u, z, dz/du, du/dx, dz/dx
```

- u = ____
- z = ____
- ∂z/∂u = ____
- ∂u/∂x = ____
- ∂z/∂x = ____

```backprop
question: formula
program: u = x^2 - 7; z = √u
at: x=4
ask: dz/dx
```

- ∂z/∂x = ____

<details><summary>Hint 1</summary>

Forward first. What number goes into the root?

</details>

<details><summary>Hint 2</summary>

The slope of √u is 1/(2√u): one over twice the root's *output*.

</details>

<details><summary>Hint 3</summary>

Multiply the slope of the root, at u, by the slope of x² − 7, at x. The 2s cancel in the formula.

</details>

<details><summary>Explanation</summary>

Two gates, two places: x² − 7 is differentiated at x, the root at u. If you took the root's slope at
x you found a number that looks just as good and is wrong; a quick difference quotient would have
told. The constant 7 moves u but does not appear in any slope, except through the place where the
root's slope is taken.

</details>

"""#

  private static let text3: String = #"""
# Three links

```text
x ── a (3 × ·) ──┐
                 ├── b (+) ── c (·)² ──┐
y ───────────────┘                     ├── f (×)
z ─────────────────────────────────────┘
```

f = (3x + y)²·z. Work from the right: first ∂f/∂c, then ∂f/∂b, and so on.

```backprop
question: number
program: a = 3x; b = a + y; c = b^2; f = c*z
at: x=5, y=-8, z=1.5
ask: f, df/dz, df/dc, df/db, df/dy, df/dx
```

- f = ____
- ∂f/∂z = ____
- ∂f/∂c = ____
- ∂f/∂b = ____
- ∂f/∂y = ____
- ∂f/∂x = ____

With letters:

```backprop
question: formula
program: a = 3x; b = a + y; c = b^2; f = c*z
ask: df/dx, df/dy, df/dz
```

- ∂f/∂x = ____
- ∂f/∂y = ____
- ∂f/∂z = ____

<details><summary>Hint 1</summary>

What is the derivative of a square, and at which value is it taken?

</details>

<details><summary>Hint 2</summary>

∂f/∂b = ∂f/∂c · ∂c/∂b. Each further step multiplies by one more local derivative.

</details>

<details><summary>Hint 3</summary>

x passes one gate more than y: the gate 3 × ·, whose slope is its constant.

</details>

<details><summary>Explanation</summary>

Everything on the way from b to f is worked out once; x and y share it and differ only in the last
factor. Going from the output, every product is a gradient that you can use again. Going from the
inputs, you would multiply the same numbers twice.

</details>

"""#
}
