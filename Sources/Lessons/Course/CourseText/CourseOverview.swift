// swift-format-ignore-file
// Written from Exercises by the tests of the course, with BACKPROP_RECORD=1: not to be edited.

/// The files in Exercises/.
enum CourseOverview {
  static var files: [CourseFile] {
    [
      CourseFile(path: "README.md", text: text0),
    ]
  }

  private static let text0: String = #"""
# A course in backpropagation

59 short exercises, from the first gate to a network with two layers and a loss, in the order in
which lectures teach it. Each topic opens with one page that explains the idea; the exercises then
make you *do* it. You need to know what a derivative is, and you need a pocket calculator for some
of the numbers. Programming is needed in a few exercises only, and there just assignments.

## How to work through it

Read a topic's page, open an exercise, leave the folded sections closed and work it out: on paper,
or in your own copy of the file, in an editor. Write your answers where you see `____`, and put an
`x` in the brackets of your choice. The hints come in levels: an idea, the rule, nearly there. Open
one only after you have written something down.

`backprop exercises start` makes you a copy of your own; then `backprop exercises check` says what
is right in what you wrote, and what went wrong.

There are no answer keys, because you do not need them. With each question stands a block that
begins with `question:`. It names the `program` and, where numbers are asked for, the values of its
inputs, `at`. With these two, `backprop` shows the whole working:

```sh
backprop eval "q = x + y; f = q*z" --at "x=-2, y=5, z=-4"
backprop step "q = x + y; f = q*z" --at "x=-2, y=5, z=-4"
backprop derive "q = x + y; f = q*z"
```

`eval` prints both passes as tables, `step` goes through them one gate at a time, and `derive`
writes the chain rule with letters. A line such as `split: sigmoid` in the block is the option
`--split sigmoid`. Try first; a wrong attempt teaches more than a right answer read.

## How answers are written

- Numbers: three digits are enough unless it says otherwise; `0.02`, `1/50` and `2e-2` are all fine.
  Keep one digit more while you calculate.
- Formulas: as in the program (`2x*y`, `(f - y)*h`), with the names of inputs and nodes. Any form
  that is equal counts.
- Code: plain Python, as in [Staged code](09-staged-code/README.md).

## Words

A **graph** has **nodes**: **inputs**, and **gates** that compute. A gate has inputs i, an
**output** o, and **local derivatives** do/di. In the **forward pass** values run from the inputs to
the output z; in the **backward pass** gradients run back. At each gate there **arrives** a gradient
dz/do; times a local derivative it is the **contribution** that goes back through one edge. A value
that is used more than once is a **fork**: its **gradient** is the sum of its contributions. A
**kink** is a corner, where a function has two slopes.

## Topics

| | topic | |
| --- | --- | --- |
| 01 | [Reading a graph](01-graphs/README.md) | From expression to graph and back, and the order of the work. |
| 02 | [Gates, and what a gradient means](02-gates/README.md) | Local derivatives, sensitivity, and the three patterns. |
| 03 | [The difference quotient, and choosing h](03-differences/README.md) | Slopes by measuring, and why h must not be too small. |
| 04 | [The chain rule](04-chain-rule/README.md) | Rates multiply along a chain, each taken at its own place. |
| 05 | [Tables](05-tables/README.md) | The two passes as rows: forward down, backward up. |
| 06 | [Forks and path sums](06-forks/README.md) | Why gradients add up where a value is used more than once. |
| 07 | [The sigmoid: one gate, four gates](07-sigmoid/README.md) | A neuron, the rule o(1 − o), and saturation. |
| 08 | [max, ReLU, kinks, dead units](08-kinks/README.md) | Gates that route or block, and what happens exactly at the corner. |
| 09 | [Staged code](09-staged-code/README.md) | Forward lines, backward lines, and why it says +=. |
| 10 | [Least squares, ridge, one step](10-least-squares/README.md) | A model, a loss, a penalty, and the first training step. |
| 11 | [One weight, many uses](11-shared-weights/README.md) | A weight shared by examples, or by steps in time. |
| 12 | [Two layers, three layers](12-networks/README.md) | A network written out by components, so that every number has a name. |
| 13 | [Softmax with log-loss](13-softmax/README.md) | From scores to probabilities, and the shortest gradient of all. |
| 14 | [Affine maps and Jacobians](14-jacobians/README.md) | Several outputs: one rate for each pair, and why transposes appear. |
| 15 | [Find the mistake](15-mistakes/README.md) | Misprints and bugs: how to find them, and how to be sure. |

Short of time? Do 04, 05 and 06 first: chain rule, tables, forks. They are the core; nearly
everything else is the same three ideas on larger graphs.

"""#
}
