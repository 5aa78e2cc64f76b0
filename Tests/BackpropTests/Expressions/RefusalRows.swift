// What must be refused, row by row: the problem and the marked text, in order.

let refusedCharacters = #"""
  x🙂 => unknown-character: 🙂
  x ∞ => unknown-character: ∞
  ∑(x) => unknown-character: ∑
  ٣ + x => foreign-digit: ٣
  １ + x => foreign-digit: １
  eˣ => superscript: ˣ
  wᵀx => superscript: ᵀ
  xⁿ => superscript: ⁿ
  x⁻ => superscript: ⁻
  x²ⁿ => superscript: ²ⁿ
  ∂f => derivative-sign: ∂
  ∇f => derivative-sign: ∇
  f'(x) => prime: '
  y′ => prime: ′
  "(x + y)*z" => quotes: "
  'x' => quotes: '
  “x” => quotes: “
  x == 3 => comparison: ==
  x < 2 => comparison: <
  x >= 2 => comparison: >=
  x ≠ 2 => comparison: ≠
  x != 2 => comparison: !=
  x := 3 => defined-as: :=
  x : 3 => colon: :
  x += 1 => compound-assignment: +=
  x **= 2 => compound-assignment: **=
  5 % x => operator-not-read: %
  x // 2 => operator-not-read: //
  x! => operator-not-read: !
  W @ x => operator-not-read: @
  x & y => operator-not-read: &
  x ? y => operator-not-read: ?
  x1 + ... + x9 => operator-not-read: ..
  x + … => operator-not-read: …
  \frac{1}{2} => latex-command: \
  lambda x: x^2 => lambda: :
  lambda x, y: x => lambda: :
  """#

let refusedNumbers = #"""
  x + 1.2.3 => malformed-number: 1.2.3
  1..2 => malformed-number: 1..2
  1_000 x => digit-separator: 1_000
  1'000 => digit-separator: 1'000
  0x1F + 2 => base-prefix: 0x1F
  0b101 => base-prefix: 0b101
  3,5 => decimal-comma: 3,5
  x + (3,5) => decimal-comma: 3,5
  nan => not-a-number: nan
  x + inf => not-a-number: inf
  -Infinity => not-a-number: Infinity
  np.inf => not-a-number: inf
  nan = 3 => not-a-number: nan
  1e400 x => number-too-large: 1e400
  1e-400 => number-too-small: 1e-400
  -2645e-1141622225 => number-too-small: 2645e-1141622225
  x 2 => number-after-operand: 2
  (x)2 => number-after-operand: 2
  2 3 => number-after-operand: 3
  2½ => number-after-operand: ½
  aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa => name-too-long: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
  w[i] + 1 => bad-index: w[i]
  w[-1] => bad-index: w[-1]
  w_{} => bad-index: w_{}
  w_{1,2} => bad-index: w_{1
  """#

let refusedSyntaxs = #"""
  # nothing => empty-program: # nothing
  ;; => empty-program: ;;
  x + => missing-operand: +
  x * / y => missing-operand: *
  (x + ) => missing-operand: +
  x ^ => missing-operand: ^
  q = => missing-operand: =
  √ => missing-operand: √
  - => missing-operand: -
  x +\ny => missing-operand: +
  x +; y * => missing-operand: + & missing-operand: *
  * x => missing-left-operand: *
  (* x) => missing-left-operand: *
  ² => missing-left-operand: ²
  () => empty-brackets: ()
  2 + [ ] => empty-brackets: [ ]
  max(x,) => empty-argument: ,
  max(,x) => empty-argument: ,
  max(x,,y) => empty-argument: ,
  (x + y => unclosed-bracket: (
  ((x) => unclosed-bracket: (
  ( => unclosed-bracket: (
  sin(x; y => unclosed-bracket: (
  x) => unopened-bracket: )
  ) => unopened-bracket: )
  (x] => mismatched-brackets: ]
  {x) => mismatched-brackets: )
  |x + y => unclosed-bar: |
  (|x) => unclosed-bar: |
  x | y => unclosed-bar: |
  ||v|| => nested-bars: |
  |x + |y|| => nested-bars: |
  ‖v‖ => nested-bars: ‖
  [1, 2] => list: [1,
  (x, y) => list: (x,
  [x] + [y, z] => list: [y,
  x, y => stray-comma: ,
  , => stray-comma: ,
  x + y = 3 => stray-equals: =
  f(2) = 3 => stray-equals: =
  a = b = 3 => stray-equals: =
  x = = 3 => stray-equals: =
  (x = 3) => stray-equals: =
  leaky_relu(x, slope=0.1) => keyword-argument: slope=
  1/2x => ambiguous-division: 1/2x
  1/2(y-f) => ambiguous-division: 1/2(y-f)
  1/2 x => ambiguous-division: 1/2 x
  a/b c => ambiguous-division: a/b c
  1/x²y => ambiguous-division: 1/x²y
  1/-2x => ambiguous-division: 1/-2x
  1/sin(x)y => ambiguous-division: 1/sin(x)y
  1/2sin(x) => ambiguous-division: 1/2sin(x)
  2/3√x => ambiguous-division: 2/3√x
  1/2|x| => ambiguous-division: 1/2|
  e^2x => ambiguous-power: e^2x
  x^2y => ambiguous-power: x^2y
  x^2(y+1) => ambiguous-power: x^2(y+1)
  e^-u x => ambiguous-power: e^-u x
  2^-(u) x => ambiguous-power: 2^-(u) x
  2^x²y => ambiguous-power: 2^x²y
  2^σ(u)y => ambiguous-power: 2^σ(u)y
  √2x => ambiguous-root: √2x
  √x² => ambiguous-root: √x²
  √x^2 => ambiguous-root: √x^2
  √x(y) + x => ambiguous-root: √x(y)
  √-x => root-needs-brackets: √-
  """#

let refusedCalls = #"""
  sin x => gate-needs-brackets: sin
  2 + relu => gate-needs-brackets: relu
  sin(x, y) => wrong-argument-count: sin(x, y)
  max(x) => wrong-argument-count: max(x)
  sin() => wrong-argument-count: sin()
  x.pow() => wrong-argument-count: x.pow()
  s(a) = a; s(x, y) => wrong-argument-count: s(x, y)
  sin²(x) => powered-function: sin²
  sin^2(x) => powered-function: sin^2
  sigmod(x) => unknown-function: sigmod
  foo(x) + bar(y) => unknown-function: foo & unknown-function: bar
  foo(x); bar(y) => unknown-function: foo & unknown-function: bar
  z(x + y) => unknown-function: z
  np.foo(x) => unknown-function: np.foo
  x.backward() => unknown-function: backward
  sigmod (x) => unknown-function: sigmod
  x(1, 2) + x => not-a-function: x
  q = x + y; q(2) => node-called: q
  f = x; f(x) => node-called: f
  s(a) = a; s + 1 => definition-not-called: s
  Value(2.0) * x => wrapped-number: Value
  torch.tensor(2) => wrapped-number: torch.tensor
  x.grad => attribute: .grad
  np.x => attribute: np.x
  """#

let refusedNames = #"""
  x = 1; x = 2 => assigned-twice: x
  q = x + 1; q = 2 => assigned-twice: q
  s(a) = a; s(b) = b; s(1) => assigned-twice: s
  s(a) = a; s = 2; x => assigned-twice: s
  f = q; q = 2 => used-before-assignment: q
  q + 1; q = x => used-before-assignment: q
  a = a + 1 => self-reference: a
  relu = 3 => gate-name: relu
  σ(x) = 3 => gate-name: σ
  f(tanh) = 3 => gate-name: tanh
  f = s(x); s(a) = a^2 => used-before-definition: s
  s(a) = s(a); s(2) => recursion: s
  s(a) = a + b; s(2) => free-variables: b
  b = 2; s(a) = a + b + c; s(2) => free-variables: b
  s(a, a) = a; s(1, 2) => duplicate-parameter: a
  s() = 3 => no-parameters: s
  x = ln(-1); x + 1 => constant-out-of-domain: ln(-1)
  x = 2 + 1/0; x => constant-out-of-domain: 1/0
  x = exp(1000); x => constant-out-of-domain: exp(1000)
  """#

let refusedProducts = #"""
  qz => unknown-product: qz
  x + w0x0 => unknown-product: w0x0
  2πr => unknown-product: πr
  qz + yx => unknown-product: qz & unknown-product: yx
  """#
