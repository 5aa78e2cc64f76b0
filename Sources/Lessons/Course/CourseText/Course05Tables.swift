// swift-format-ignore-file
// Written from Exercises by the tests of the course, with BACKPROP_RECORD=1: not to be edited.

/// The files in Exercises/05-tables.
enum Course05Tables {
  static var files: [CourseFile] {
    [
      CourseFile(path: "05-tables/README.md", text: text0),
      CourseFile(path: "05-tables/01-a-first-table.md", text: text1),
      CourseFile(path: "05-tables/02-both-passes.md", text: text2),
      CourseFile(path: "05-tables/03-a-division.md", text: text3),
      CourseFile(path: "05-tables/04-a-gate-of-your-own.md", text: text4),
    ]
  }

  private static let text0: String = #"""
# Tables

In an exam the two passes are written as tables, because a table shows your working and keeps you
from losing a piece. A row is a gate.

**Forward table**, from the inputs to the output: what arrives (i), what comes out (o), and the
local derivatives do/di *with their numbers*.

**Backward table**, from the output to the inputs: what arrives (dz/do), the local derivative again
(copied, it does not change), and what goes back through each input: its **contribution**, dz/di =
dz/do · do/di.

*Example.* f = (x + y)·z at x = −2, y = 5, z = −4, with q = x + y.

| node | inputs | output | do/di |
| --- | --- | --- | --- |
| q (+) | i₁ = −2, i₂ = 5 | 3 | 1, 1 |
| f (×) | i₁ = 3, i₂ = −4 | −12 | i₂ = −4, i₁ = 3 |

| node | df/do arrives | do/di | df/di goes back |
| --- | --- | --- | --- |
| f (×) | 1 (the start) | −4, 3 | −4 to q, 3 to z |
| q (+) | −4 (from f) | 1, 1 | −4 to x, −4 to y |

Gradient: x −4, y −4, z 3.

**Four habits** that save marks:

1. The first row of the backward table starts with **1**: how fast does f move with itself?
2. What arrives at a row is what an *earlier* row of the same table sent to it. Write where it came
   from.
3. A local derivative never depends on what arrives; what goes back always does. If a number in the
   last column equals do/di, check that what arrived really was 1.
4. Keep one digit more than you are asked for, and do not round a number before you multiply with
   it.

**How large is a gate?** That is a choice. A division x/y is usually drawn as 1/· and then ×,
because two simple rules are safer than one long one. A square of a sum can be one gate or two; the
gradients at the inputs are the same. Follow the tables you are given.

If you are stuck in the backward table, you are usually missing a number of the forward one: go back
to it, and check the row of the same name.

## Exercises

1. [A first table](01-a-first-table.md) – the backward half of a small table.
2. [Both passes](02-both-passes.md) – a square around a sum: two rows, two places.
3. [A division](03-a-division.md) – one over, then times: two simple rows.
4. [A gate of your own](04-a-gate-of-your-own.md) – (· + ·)² as one gate.

"""#

  private static let text1: String = #"""
# A first table

f = (x + y)·z. The forward pass is done. Fill in the backward pass, row by row from the output.

```backprop
question: tables
program: f = (x + y)*z
at: x=-3, y=8, z=-4
blank: backward
```

## Forward pass

| node | inputs i | outputs o | local derivatives do/di |
| --- | --- | --- | --- |
| v1 · + · | i₁ = x = −3<br>i₂ = y = 8 | o = i₁ + i₂ = 5 | do/di₁ = 1<br>do/di₂ = 1 |
| f · × · | i₁ = v1 = 5<br>i₂ = z = −4 | o = i₁i₂ = −20 | do/di₁ = −4<br>do/di₂ = 5 |

## Backward pass

| node | df/do | do/di | df/di |
| --- | --- | --- | --- |
| f · × · | df/df = ____ (the start) | do/di₁ = −4<br>do/di₂ = 5 | df/di₁ = ____ to v1<br>df/di₂ = ____ to z |
| v1 · + · | df/do = ____ (from f) | do/di₁ = 1<br>do/di₂ = 1 | df/di₁ = ____ to x<br>df/di₂ = ____ to y |

## Gradient

- ∂f/∂x = ____ 
- ∂f/∂y = ____ 
- ∂f/∂z = ____ 

<details><summary>Hint 1</summary>

The output's row comes first. How fast does f move with itself?

</details>

<details><summary>Hint 2</summary>

What goes back through an input is what arrives times that input's local derivative.

</details>

<details><summary>Hint 3</summary>

The sum's row receives what the product sent to it, and its two inputs both get that number.

</details>

<details><summary>Explanation</summary>

Each number in the last column is one multiplication, of two numbers in its own row. Nothing else is
ever computed in a backward pass, apart from sums where a value forks (the next topic); the art is
only in taking the right row next.

</details>

"""#

  private static let text2: String = #"""
# Both passes

Now both halves, for f = (x·y + z)².

```backprop
question: tables
program: f = (x*y + z)^2
at: x=4, y=-3, z=17
blank: all
```

## Forward pass

| node | inputs i | outputs o | local derivatives do/di |
| --- | --- | --- | --- |
| v1 · × · | i₁ = x = 4<br>i₂ = y = −3 | o = i₁i₂ = ____ | do/di₁ = ____ <br>do/di₂ = ____ |
| v2 · + · | i₁ = v1<br>i₂ = z = 17 | o = i₁ + i₂ = ____ | do/di₁ = ____ <br>do/di₂ = ____ |
| f (·)² | i = v2 | o = i² = ____ | do/di = ____ |

## Backward pass

| node | df/do | do/di | df/di |
| --- | --- | --- | --- |
| f (·)² | df/df = ____ (the start) | do/di = ____ | df/di = ____ to v2 |
| v2 · + · | df/do = ____ (from f) | do/di₁ = ____ <br>do/di₂ = ____ | df/di₁ = ____ to v1<br>df/di₂ = ____ to z |
| v1 · × · | df/do = ____ (from v2) | do/di₁ = ____ <br>do/di₂ = ____ | df/di₁ = ____ to x<br>df/di₂ = ____ to y |

## Gradient

- ∂f/∂x = ____ 
- ∂f/∂y = ____ 
- ∂f/∂z = ____ 

<details><summary>Hint 1</summary>

Which operation is done first, and which is the output?

</details>

<details><summary>Hint 2</summary>

The square's local derivative is twice *its own input*.

</details>

<details><summary>Hint 3</summary>

What the square sends back is what the sum receives; the sum hands it on to both; the product
switches.

</details>

<details><summary>Explanation</summary>

The local derivative of the square is large, and everything before it is multiplied by it: a step
that looks harmless in x is magnified on the way. You see that in the table at a glance, because
each row shows its own factor.

</details>

"""#

  private static let text3: String = #"""
# A division

f = x/(y + z). The division is drawn as 1/· and then ×.

```backprop
question: tables
program: f = x/(y + z)
at: x=6, y=3, z=5
blank: all
```

## Forward pass

| node | inputs i | outputs o | local derivatives do/di |
| --- | --- | --- | --- |
| v1 · + · | i₁ = y = 3<br>i₂ = z = 5 | o = i₁ + i₂ = ____ | do/di₁ = ____ <br>do/di₂ = ____ |
| v2 1/· | i = v1 | o = 1/i = ____ | do/di = ____ |
| f · × · | i₁ = x = 6<br>i₂ = v2 | o = i₁i₂ = ____ | do/di₁ = ____ <br>do/di₂ = ____ |

## Backward pass

| node | df/do | do/di | df/di |
| --- | --- | --- | --- |
| f · × · | df/df = ____ (the start) | do/di₁ = ____ <br>do/di₂ = ____ | df/di₁ = ____ to x<br>df/di₂ = ____ to v2 |
| v2 1/· | df/do = ____ (from f) | do/di = ____ | df/di = ____ to v1 |
| v1 · + · | df/do = ____ (from v2) | do/di₁ = ____ <br>do/di₂ = ____ | df/di₁ = ____ to y<br>df/di₂ = ____ to z |

## Gradient

- ∂f/∂x = ____ 
- ∂f/∂y = ____ 
- ∂f/∂z = ____ 

You may move one input by 0.5. Which move gives the largest f?

```backprop
question: choose
program: f = x/(y + z)
at: x=6, y=3, z=5
ask: largest output
```

- [ ] `x+0.5` x up
- [ ] `x-0.5` x down
- [ ] `y+0.5` y up
- [ ] `y-0.5` y down
- [ ] `z-0.5` z down

<details><summary>Hint 1</summary>

What goes into the gate 1/·, and what comes out?

</details>

<details><summary>Hint 2</summary>

The derivative of 1/i is −1/i²: a minus and a square, taken at the input i.

</details>

<details><summary>Hint 3</summary>

The multiply gate sends x to the gate 1/·. Multiply that by −1/i².

</details>

<details><summary>Explanation</summary>

Raising the denominator lowers the fraction: that is the minus. The larger it already is, the less a
little more matters: that is the square. No quotient rule was needed; two small gates did it, and
the same two rows serve every division you will meet.

</details>

"""#

  private static let text4: String = #"""
# A gate of your own

How large a gate is, is your choice. Here the square of a sum is one gate with two inputs, drawn
(· + ·)².

```backprop
question: tables
program: sq(a, b) = (a + b)^2; z = x*sq(y, w)
at: x=3, y=4, w=-9
blank: all
```

## Forward pass

| node | inputs i | outputs o | local derivatives do/di |
| --- | --- | --- | --- |
| v1 (· + ·)² | i₁ = y = 4<br>i₂ = w = −9 | o = (i₁ + i₂)² = ____ | do/di₁ = ____ <br>do/di₂ = ____ |
| z · × · | i₁ = x = 3<br>i₂ = v1 | o = i₁i₂ = ____ | do/di₁ = ____ <br>do/di₂ = ____ |

## Backward pass

| node | dz/do | do/di | dz/di |
| --- | --- | --- | --- |
| z · × · | dz/dz = ____ (the start) | do/di₁ = ____ <br>do/di₂ = ____ | dz/di₁ = ____ to x<br>dz/di₂ = ____ to v1 |
| v1 (· + ·)² | dz/do = ____ (from z) | do/di₁ = ____ <br>do/di₂ = ____ | dz/di₁ = ____ to y<br>dz/di₂ = ____ to w |

## Gradient

- ∂z/∂x = ____ 
- ∂z/∂y = ____ 
- ∂z/∂w = ____ 

What is this gate's local derivative, as a formula?

```backprop
question: formula
program: s = (a + b)^2
ask: ds/da, ds/db
```

- ∂s/∂a = ____
- ∂s/∂b = ____

<details><summary>Hint 1</summary>

Inside the gate there is a sum and then a square. What does the chain rule give for the two
together?

</details>

<details><summary>Hint 2</summary>

The square's slope is taken at what goes into the square: the whole sum, not one of its parts.

</details>

<details><summary>Hint 3</summary>

Both inputs have the same local derivative, because the sum does not care which of them moved.

</details>

<details><summary>Explanation</summary>

A gate may be as large as you like, as long as you know its output and its local derivatives. Larger
gates make shorter tables and longer rules. The gradients at x, y and w are the same either way:
check it by splitting the gate.

</details>

"""#
}
