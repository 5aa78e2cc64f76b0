// swift-format-ignore-file
// Written from Exercises by the tests of the course, with BACKPROP_RECORD=1: not to be edited.

/// The files in Exercises/01-graphs.
enum Course01Graphs {
  static var files: [CourseFile] {
    [
      CourseFile(path: "01-graphs/README.md", text: text0),
      CourseFile(path: "01-graphs/01-first-graph.md", text: text1),
      CourseFile(path: "01-graphs/02-graph-to-expression.md", text: text2),
      CourseFile(path: "01-graphs/03-habits-of-notation.md", text: text3),
      CourseFile(path: "01-graphs/04-order.md", text: text4),
    ]
  }

  private static let text0: String = #"""
# Reading a graph

A formula hides its order of work in brackets and habits. A graph shows it. Every operation becomes
a **gate**; the values that you are given are the **inputs**; the last gate gives the **output**.
Gates and inputs together are the **nodes**.

Take `f = (x + y)·z`. What is worked out first? The bracket. Call it q:

```text
x ──┐
    ├── q (+) ──┐
y ──┘           ├── f (×)
z ──────────────┘
```

Read it from left to right and you have the **forward pass**: q = x + y, then f = q·z. Nothing else
happens in it. If you can write an expression as a list of such small lines, each with one
operation, you have drawn its graph:

```text
q = x + y
f = q*z
```

**From expression to graph.** Ask “which operation is done last?” That gate is the output. Its two
sides are smaller expressions: ask again. Mind the habits of notation: a power binds tighter than a
minus in front (−x² is −(x²)), and · and / bind tighter than + and −.

**From graph to expression.** Start at the output and replace each name by what it stands for, *in
brackets*. Take the brackets away only where you are sure.

**A fork.** If one value goes into two gates, its node has two edges going out. It is still one
node: worked out once, used twice. Forks are harmless on the way forward. On the way back they are
the heart of the matter, so learn to see them.

**Order.** A gate can work when all its inputs are there. Any order in which every node comes after
the nodes it needs is a *topological order*; most graphs have several, and all give the same
numbers. The **backward pass** visits the nodes the other way round: a node's turn comes when
*everything that uses it* has had its turn.

If you are stuck: write one line for every operation, give every line a name, and count the lines in
which a name appears on the right. Two or more: a fork.

## Exercises

1. [A first graph](01-first-graph.md) – name the nodes, run them forward, find the fork.
2. [From a graph to an expression](02-graph-to-expression.md) – put names back into a formula
   without losing brackets.
3. [Habits of notation](03-habits-of-notation.md) – what a minus, a power and a fraction bar take
   with them.
4. [Whose turn is it?](04-order.md) – topological order, forward and backward.

"""#

  private static let text1: String = #"""
# A first graph

Here is (x + y)·(z − y), one gate a line:

```text
x ──────┐
        ├── a (+) ──┐
y ──┬───┘           ├── f (×)
    └───┐           │
        ├── b (−) ──┘
z ──────┘            (b = z − y)
```

Run it forward, from left to right.

```backprop
question: number
program: a = x + y; b = z - y; f = a*b
at: x=7, y=-3, z=2
ask: a, b, f
```

- a = ____
- b = ____
- f = ____

Which values are used more than once? Mark every one.

```backprop
question: choose
program: a = x + y; b = z - y; f = a*b
at: x=7, y=-3, z=2
ask: used more than once
```

- [ ] `x` the input x
- [ ] `y` the input y
- [ ] `z` the input z
- [ ] `a` the sum
- [ ] `b` the difference

<details><summary>Hint 1</summary>

Do the gates on the left first. What does each of them wait for?

</details>

<details><summary>Hint 2</summary>

y is negative. Put it into the line in brackets: x + (…), z − (…).

</details>

<details><summary>Hint 3</summary>

For the fork, count the edges that leave each node to the right. One edge is an ordinary wire.

</details>

<details><summary>Explanation</summary>

A graph does nothing that the expression did not say; it only makes the order and the shared values
visible. The fork is a *value* that two gates read, and the drawing shows it as a wire that splits.
Subtracting a negative number adds it: most slips in a forward pass are signs, so they are worth a
second look before you go on.

</details>

"""#

  private static let text2: String = #"""
# From a graph to an expression

```text
x ──┐
    ├── a (×) ──┬────────────────┐
y ──┘           │                ├── f (×)
                ├── b (+) ───────┘
z ──────────────┘
```

Write f with x, y and z alone.

```backprop
question: formula
program: a = x*y; b = a + z; f = a*b
ask: f
```

- f = ____

Which of these are the same function? Mark every one.

```backprop
question: choose
program: a = x*y; b = a + z; f = a*b
ask: same function
```

- [ ] `x*y*x*y + z` brackets taken away
- [ ] `(x*y)^2 + x*y*z` multiplied out
- [ ] `(x*y + z)*x*y` the factors exchanged
- [ ] `x*y + z*x*y` the other bracket taken away
- [ ] `x*y^2 + x*y*z` multiplied out in a hurry

<details><summary>Hint 1</summary>

Which gate is the output, and what are its two sides called?

</details>

<details><summary>Hint 2</summary>

Replace b first, and keep it in brackets. Then replace every a.

</details>

<details><summary>Hint 3</summary>

To test an option, try small numbers such as x = 2, y = 3, z = 5 in it and in the graph.

</details>

<details><summary>Explanation</summary>

Replacing a name by what it stands for always needs brackets; whether they may go is a second
question. Where a whole sum is multiplied they must stay. Multiplying out is allowed, but then the
product x·y, which the graph works out once, is written several times: the graph is the shorter
description, and it is the one that backpropagation works on.

</details>

"""#

  private static let text3: String = #"""
# Habits of notation

Before you differentiate a formula you must read it as its author meant it. Take f = −x²/(2y).

```backprop
question: number
program: f = -x^2/(2y)
at: x=3, y=-6
ask: f, f after x+1
```

- f = ____
- f with x raised by 1 = ____

Which of these are the same function? Mark every one.

```backprop
question: choose
program: f = -x^2/(2y)
ask: same function
```

- [ ] `(-x)^2/(2*y)` the minus inside the square
- [ ] `-(x*x)/(2*y)` the square written out
- [ ] `-((x^2/2)*y)` the bracket left out
- [ ] `-(x^2/2)/y` divided twice
- [ ] `x^2/(-2*y)` the minus below

<details><summary>Hint 1</summary>

Which binds tighter, the power or the minus in front of it?

</details>

<details><summary>Hint 2</summary>

The power comes first, the minus acts on its result. The divisor is the whole bracket.

</details>

<details><summary>Hint 3</summary>

Work out x², then 2y, then their quotient, and put the minus in front at the end. Mind the sign of
y.

</details>

<details><summary>Explanation</summary>

−x² is −(x²), in mathematics and in Python. A minus may move from the numerator to the denominator,
and dividing by 2y is dividing by 2 and then by y; but “divided by 2 times y”, read from left to
right, puts y on top. If a formula could be read in two ways, backprop refuses it and shows you
both: do the same on paper, and ask for the brackets.

</details>

"""#

  private static let text4: String = #"""
# Whose turn is it?

A function that will stay with us: z = (x + σ(y)) / (σ(x) + (x + y)²), one gate a line. (σ is a gate
with one input; what it does is not needed here. r is one over the denominator b.)

```text
p = σ(y) ──── a = x + p ──────────────────────────┐
s = x + y ─── t = s² ──┐                          ├── z = a·r
                       ├── b = q + t ── r = 1/b ──┘
q = σ(x) ──────────────┘
```

The program lists the gates in one valid order. Find another one that begins with q.

```backprop
question: order
program: s = x + y; p = σ(y); a = x + p; t = s^2; q = σ(x); b = q + t; r = 1/b; z = a*r
ask: forward
```

Order: ____

Now backward. Try to leave a and p for the end.

```backprop
question: order
program: s = x + y; p = σ(y); a = x + p; t = s^2; q = σ(x); b = q + t; r = 1/b; z = a*r
ask: backward
```

Order: ____

<details><summary>Hint 1</summary>

What must be known before a gate can work? And going back: what must be known before it can pass
anything on?

</details>

<details><summary>Hint 2</summary>

Forward, a gate comes after everything on the right of its own line. Backward, it comes after every
gate in whose line its name appears on the right.

</details>

<details><summary>Hint 3</summary>

Backward there is one possible start, and from it two ways to go on. t waits for one gate, s for
another: which?

</details>

<details><summary>Explanation</summary>

The rule is local: a gate never needs to know the whole graph, only whether its inputs (forward) or
its users (backward) are done. That is why the same backward pass works for eight gates and for
eight million, and why a program that builds the graph while it computes can simply walk its own
list in reverse.

</details>

"""#
}
