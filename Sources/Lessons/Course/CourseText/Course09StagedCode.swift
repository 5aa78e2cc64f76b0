// swift-format-ignore-file
// Written from Exercises by the tests of the course, with BACKPROP_RECORD=1: not to be edited.

/// The files in Exercises/09-staged-code.
enum Course09StagedCode {
  static var files: [CourseFile] {
    [
      CourseFile(path: "09-staged-code/README.md", text: text0),
      CourseFile(path: "09-staged-code/01-first-lines.md", text: text1),
      CourseFile(path: "09-staged-code/02-repair-it.md", text: text2),
      CourseFile(path: "09-staged-code/03-the-classic.md", text: text3),
      CourseFile(path: "09-staged-code/04-the-mask.md", text: text4),
    ]
  }

  private static let text0: String = #"""
# Staged code

A backward pass in code is the table with the columns left out. Write the forward pass in small
steps, one operation a line, and **keep every value**. Then go through the lines in reverse and
write for each of them one line per input:

```text
d<input> = <local derivative> * d<output>
```

where `dq` is short for ∂f/∂q. *Example,* f = (x + y)·z:

```python
# forward
q = x + y
f = q * z

# backward, in reverse order
df = 1.0            # the start
dq = z * df         # f = q * z: multiply switches
dz = q * df
dx = 1.0 * dq       # q = x + y: add hands on
dy = 1.0 * dq
```

Each backward line has two factors: the local derivative, made of forward values, and a `d…` that is
already complete.

**Forks: `+=`.** If x is used again, a second line for dx must *add*:

```python
dx += 1.0 * dsum    # a further use of x
```

The first use may say `=`, the later ones `+=`. Safest: start with `dx = 0.0` and write `+=`
everywhere. With `=` in the second place the program runs, prints a number, and is wrong.

**Cache.** If a backward line needs σ(x), use the variable that holds it: `dx += sigx * (1 - sigx) *
dsigx`. Never compute it again, and never change a forward value on the way.

**Complete before use.** A `d…` may be used only after every line that adds to it. Going strictly in
reverse order of the forward lines guarantees that.

**Masks.** For h = relu(a): `da = (a > 0) * dh`. In Python the comparison counts as 1 or 0.

If you are stuck: put the forward line in a comment above each group of backward lines. How many
names stand on its right-hand side? You need that many lines.

## Exercises

1. [First lines](01-first-lines.md) – write the backward half of three forward lines.
2. [Runs, prints, and is wrong](02-repair-it.md) – a backward pass to repair.
3. [The classic](03-the-classic.md) – both passes of (x + σ(y)) / (σ(x) + (x + y)²).
4. [The mask](04-the-mask.md) – a relu in code: forward kept, backward masked.

"""#

  private static let text1: String = #"""
# First lines

The forward pass is there. Replace each blank by as many lines as you need, so that dx, dy and dz
are the gradients of f.

```backprop
question: code
program: p = x*y; s = p + z; f = s^3
at: x=1.5, y=-4, z=9
```

```python
x = 1.5
y = -4.0
z = 9.0

# forward
p = x * y
s = p + z
f = s**3

# backward
df = 1.0
# f = s**3
# ____
# s = p + z
# ____
# p = x * y
# ____
```

<details><summary>Hint 1</summary>

The comments give the order. How many names stand on the right of each forward line?

</details>

<details><summary>Hint 2</summary>

Each line: local derivative times the d… of the left-hand side. The cube's slope is taken at s.

</details>

<details><summary>Hint 3</summary>

Call the intermediate ones ds and dp: they are used by the lines that follow.

</details>

<details><summary>Explanation</summary>

Every backward line answers one question: how does this forward line's result react to this input of
it? Everything else has been answered by the lines before. If you cover all the code but one forward
line, you can still write its backward lines: gates are independent of each other.

</details>

"""#

  private static let text2: String = #"""
# Runs, prints, and is wrong

This program was meant to compute the gradient of f = x·y + x² + x·y·z. It runs. A check says that
some gradients are wrong. Repair it, changing as little as you can.

```backprop
question: code
program: p = x*y; t = x^2; u = p*z; f = p + t + u
at: x=3, y=-4, z=2.5
```

```python
x = 3.0
y = -4.0
z = 2.5

# forward
p = x * y
t = x**2
u = p * z
f = p + t + u

# backward
df = 1.0
dp = df
dt = df
du = df
# u = p * z
dp = z * du
dz = p * du
# t = x**2
dx = 2 * x * dt
# p = x * y
dx = y * dp
dy = x * dp
```

<details><summary>Hint 1</summary>

Which names are used by more than one forward line?

</details>

<details><summary>Hint 2</summary>

Every use has its own backward line. What must the second one do with what the first one left
behind?

</details>

<details><summary>Hint 3</summary>

Two lines replace a value that was already there. One of them harms an intermediate, and through it
everything before it.

</details>

<details><summary>Explanation</summary>

A line with `=` forgets what was collected so far. The lost contribution of the *intermediate* is
the nastier one: it makes dx and dy wrong although their own lines look fine. This is the classic
bug of hand-written backward passes, and it is invisible in a graph without forks, which is what
people test with.

</details>

"""#

  private static let text3: String = #"""
# The classic

Now all of it, without a table: first the forward pass in small steps, keeping every value, then the
backward pass in reverse. Some forward names are suggested; use your own if you prefer. The result
is called `z`, the gradients `dx` and `dy`.

```backprop
question: code
program: z = (x + σ(y))/(σ(x) + (x + y)^2)
at: x=3, y=-4.5
```

```python
import math

x = 3.0
y = -4.5

# forward: sigy, num, sigx, xpy, xpysqr, den, invden, z
# ____

# backward
dz = 1.0
# ____
```

<details><summary>Hint 1</summary>

Write the forward pass first, and run it. Then copy its lines in reverse order, as comments, and put
backward lines under them.

</details>

<details><summary>Hint 2</summary>

sigx = 1.0 / (1 + math.exp(-x)) may stay one gate: its local derivative is made of sigx alone. For
the division use invden = 1.0 / den, whose slope has a minus and a square.

</details>

<details><summary>Hint 3</summary>

Count the uses: x goes into three forward lines, y into two. So there must be three lines that give
something to dx, and two that give something to dy.

</details>

<details><summary>Explanation</summary>

You have written the backward pass of a function that nobody would like to differentiate by hand,
and no line of it was hard. Each forward line became one or two backward lines; forks became `+=`. A
framework that differentiates for you does exactly this, line by line.

</details>

"""#

  private static let text4: String = #"""
# The mask

A unit with a relu, and a second way around it: f = v·relu(w·x + b) + c·x. Write the backward pass
for w, b, v, c and x.

```backprop
question: code
program: a = w*x + b; h = relu(a); f = v*h + c*x
at: w=-1.5, x=3, b=0.5, v=4, c=2.5
```

```python
w = -1.5
x = 3.0
b = 0.5
v = 4.0
c = 2.5

# forward
a = w * x + b
h = max(0.0, a)
f = v * h + c * x

# backward
df = 1.0
# ____
```

<details><summary>Hint 1</summary>

Is the unit open at this point? (Your code must be right in both cases.)

</details>

<details><summary>Hint 2</summary>

dh is what arrives from the right. da is what the relu lets through: dh times 1 or 0.

</details>

<details><summary>Hint 3</summary>

x is used twice, so dx collects twice; one of the two goes through the mask and one does not.

</details>

<details><summary>Explanation</summary>

The mask compares the relu's *input* with 0 (comparing its output works as well, since both are
positive together). Multiplying by h instead of by the comparison is the frequent slip; it looks
right in the case of a dead unit, which is why the code is tried at several points. The way around
the unit keeps x alive even when the unit is dead: deep networks use that trick on purpose.

</details>

"""#
}
