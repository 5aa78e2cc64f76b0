// swift-format-ignore-file
// Written from Exercises by the tests of the course, with BACKPROP_RECORD=1: not to be edited.

/// The files in Exercises/14-jacobians.
enum Course14Jacobians {
  static var files: [CourseFile] {
    [
      CourseFile(path: "14-jacobians/README.md", text: text0),
      CourseFile(path: "14-jacobians/01-an-affine-map.md", text: text1),
      CourseFile(path: "14-jacobians/02-a-jacobian-at-a-point.md", text: text2),
      CourseFile(path: "14-jacobians/03-why-the-transpose.md", text: text3),
    ]
  }

  private static let text0: String = #"""
# Affine maps and Jacobians

A map with two inputs and two outputs has four rates of change: how fast each output moves with each
input. Put into a square, a row for an output and a column for an input, they are the **Jacobian**:

```text
        a₁        a₂
b₁   ∂b₁/∂a₁   ∂b₁/∂a₂
b₂   ∂b₂/∂a₁   ∂b₂/∂a₂
```

**Affine maps** are the easy case: b = M·a + c means b₁ = m₁₁a₁ + m₁₂a₂ + c₁, and so on, so
∂bᵢ/∂aⱼ = mᵢⱼ. The matrix *is* the Jacobian, the same everywhere; c does not appear in it.

**The chain rule** is the sum over paths you know. From aⱼ to the output z lead two paths, through
b₁ and through b₂:

```text
∂z/∂aⱼ = ∂z/∂b₁ · ∂b₁/∂aⱼ + ∂z/∂b₂ · ∂b₂/∂aⱼ
```

*Example.* M has the rows (2, 5) and (−3, 4), and the gradients arriving at b are 10 and 100. Then
a₁ gets 10·2 + 100·(−3) = −280, and a₂ gets 10·5 + 100·4 = 450. You went **down a column** for each
input. Forward, you go along a row for each output. That is where the transpose comes from: rows
forward, columns backward.

**For a matrix product** A = B·C the same bookkeeping gives ∂L/∂B = ∂L/∂A · Cᵀ and ∂L/∂C = Bᵀ ·
∂L/∂A. You need not remember on which side the transpose stands: a gradient has the same shape as
the thing itself, and only one arrangement fits. When shapes are square and fit anyway, write out
one component and look.

**Never build the whole Jacobian** if you can avoid it: backpropagation only ever needs “arriving
gradients times Jacobian”, a list of numbers as long as the inputs.

If you are stuck: throw the matrices away and write four small lines with indices. Everything is a
scalar then, and you can do scalars.

## Exercises

1. [An affine map](01-an-affine-map.md) – rows forward, columns backward.
2. [A Jacobian at a point](02-a-jacobian-at-a-point.md) – a map that is not affine: the rates depend
   on where you are.
3. [Why the transpose?](03-why-the-transpose.md) – two examples side by side, and the gradient of a
   shared row of weights.

"""#

  private static let text1: String = #"""
# An affine map

b₁ = m₁₁a₁ + m₁₂a₂ + c₁ and b₂ = m₂₁a₁ + m₂₂a₂ + c₂. Behind b stands something that sends back g₁ to
b₁ and g₂ to b₂; here it is simply L = g₁b₁ + g₂b₂.

```backprop
question: formula
program: b1 = m11*a1 + m12*a2 + c1; b2 = m21*a1 + m22*a2 + c2; L = g1*b1 + g2*b2
ask: db1/da2, db2/da1, dL/da1, dL/da2, dL/dm12, dL/dc2
```

- ∂b₁/∂a₂ = ____
- ∂b₂/∂a₁ = ____
- ∂L/∂a₁ = ____
- ∂L/∂a₂ = ____
- ∂L/∂m₁₂ = ____
- ∂L/∂c₂ = ____

With the rows (3, −4) and (0.5, 6) of M, a = (2.5, −7), c = (8, 1.5) and arriving gradients g = (−2,
5):

```backprop
question: number
program: b1 = m11*a1 + m12*a2 + c1; b2 = m21*a1 + m22*a2 + c2; L = g1*b1 + g2*b2
at: m11=3, m12=-4, m21=0.5, m22=6, a1=2.5, a2=-7, c1=8, c2=1.5, g1=-2, g2=5
ask: b1, b2, dL/da1, dL/da2, dL/dm12, dL/dm21
```

- b₁ = ____
- b₂ = ____
- ∂L/∂a₁ = ____
- ∂L/∂a₂ = ____
- ∂L/∂m₁₂ = ____
- ∂L/∂m₂₁ = ____

<details><summary>Hint 1</summary>

Which entries of M touch a₁? Are they a row or a column?

</details>

<details><summary>Hint 2</summary>

a₁ is a fork: it goes into b₁ and into b₂. Add what the two send back.

</details>

<details><summary>Hint 3</summary>

m₁₂ stands in one product only, next to a₂, in the line of b₁.

</details>

<details><summary>Explanation</summary>

For the entries of M the pattern is “arriving gradient of the row times input of the column”: all of
them together are g times aᵀ. For the inputs it is the columns of M, which is Mᵀ times g. If you use
rows by mistake the numbers look fine and belong to another map: that is why this matrix is not
symmetric.

</details>

"""#

  private static let text2: String = #"""
# A Jacobian at a point

u = x·y and v = x + y², and then z = u·v.

```backprop
question: formula
program: u = x*y; v = x + y^2; z = u*v
ask: du/dx, du/dy, dv/dx, dv/dy
name: Jacobian
```

- ∂u/∂x = ____
- ∂u/∂y = ____
- ∂v/∂x = ____
- ∂v/∂y = ____

```backprop
question: number
program: u = x*y; v = x + y^2; z = u*v
at: x=4, y=-3
ask: u, v, dz/du, dz/dv, du/dy, dv/dy, dz/dx, dz/dy
```

- u = ____
- v = ____
- ∂z/∂u = ____
- ∂z/∂v = ____
- ∂u/∂y = ____
- ∂v/∂y = ____
- ∂z/∂x = ____
- ∂z/∂y = ____

And the whole thing with letters:

```backprop
question: formula
program: u = x*y; v = x + y^2; z = u*v
ask: dz/dx, dz/dy
name: chain
```

- ∂z/∂x = ____
- ∂z/∂y = ____

<details><summary>Hint 1</summary>

Four rates, one for each pair of an output and an input. Hold the other input still.

</details>

<details><summary>Hint 2</summary>

∂z/∂x = ∂z/∂u·∂u/∂x + ∂z/∂v·∂v/∂x: one term for each way from x to z.

</details>

<details><summary>Hint 3</summary>

z = u·v is a multiply gate, and multiply gates switch. Do that first; then each sum has two terms.

</details>

<details><summary>Explanation</summary>

At each point a smooth map behaves like an affine one, whose matrix is the Jacobian *there*.
Multiplying the row (∂z/∂u, ∂z/∂v) by it from the right is exactly the sum over paths: matrix
notation for what you did.

</details>

"""#

  private static let text3: String = #"""
# Why the transpose?

A row of weights B = (b₁, b₂) meets two examples, the columns of C: A = B·C.

```text
A₁ = b₁c₁₁ + b₂c₂₁        (first example)
A₂ = b₁c₁₂ + b₂c₂₂        (second example)
```

The loss is L = ½(A₁² + A₂²), so that ∂L/∂A₁ and ∂L/∂A₂ are easy.

```backprop
question: formula
program: A1 = b1*c11 + b2*c21; A2 = b1*c12 + b2*c22; L = 1/2*(A1^2 + A2^2)
ask: dL/dA1, dL/db1, dL/db2, dL/dc21, dL/dc12
```

- ∂L/∂A₁ = ____
- ∂L/∂b₁ = ____
- ∂L/∂b₂ = ____
- ∂L/∂c₂₁ = ____
- ∂L/∂c₁₂ = ____

With B = (3, −0.5), and (1.5, 4) and (−5, 6) as the rows of C:

```backprop
question: number
program: A1 = b1*c11 + b2*c21; A2 = b1*c12 + b2*c22; L = 1/2*(A1^2 + A2^2)
at: b1=3, b2=-0.5, c11=1.5, c12=4, c21=-5, c22=6
ask: A1, A2, dL/db1, dL/db2, dL/dc21
```

- A₁ = ____
- A₂ = ____
- ∂L/∂b₁ = ____
- ∂L/∂b₂ = ____
- ∂L/∂c₂₁ = ____

<details><summary>Hint 1</summary>

In which lines does b₁ appear, and next to which entry of C each time?

</details>

<details><summary>Hint 2</summary>

A weight that is used by two examples has two contributions.

</details>

<details><summary>Hint 3</summary>

Forward, A₁ uses the first *column* of C. Backward, b₁ uses what stood next to it: the first *row*.

</details>

<details><summary>Explanation</summary>

Forward, you combine along the weights; backward, for one weight, along the examples. Rows and
columns of C exchange their roles, and Cᵀ says no more than that: ∂L/∂B = ∂L/∂A · Cᵀ. Shapes confirm
it, 1×2 = 1×2 · 2×2; but here C itself would fit as well, so only writing out a component can tell.

</details>

"""#
}
