// How every form of the language must be read, row by row.

let expressionRows = #"""
  x => x
  (x) => x
  ((x)) => x
  [{(x)}] => x
  a + b => (+ a b)
  a - b - c => (- (- a b) c)
  a − b – c ‐ d — e2 => (- (- (- (- a b) c) d) e2)
  a + b * c => (+ a (* b c))
  a / b / c => (/ (/ a b) c)
  a·b × c ⋅ d ∗ g ∙ h => (* (* (* (* (* a b) c) d) g) h)
  a ÷ b ∕ c ⁄ d => (/ (/ (/ a b) c) d)
  2x => (* 2 x)
  2(x+y) => (* 2 (+ x y))
  (x + y)z => (* (+ x y) z)
  (a+b)(c+d) => (* (+ a b) (+ c d))
  w x => (* w x)
  w x + b => (+ (* w x) b)
  z(x+y) + z => (+ (* z (+ x y)) z)
  w (x+y) => (* w (+ x y))
  2(x)(y) => (* (* 2 x) y)
  2x y z => (* (* (* 2 x) y) z)
  2x/3 => (/ (* 2 x) 3)
  2x*y => (* (* 2 x) y)
  a*b c => (* (* a b) c)
  (1/2)x => (* (/ 1 2) x)
  1/(2x) => (/ 1 (* 2 x))
  1/2*x => (* (/ 1 2) x)
  2[x + y] => (* 2 (+ x y))
  2{x} => (* 2 x)
  -x^2 => (neg (^ x 2))
  -x => (neg x)
  +x => x
  --x => (neg (neg x))
  - - x => (neg (neg x))
  -+-x => (neg (neg x))
  a*-b => (* a (neg b))
  a - -b => (- a (neg b))
  -a*b => (* (neg a) b)
  -2x => (* (neg 2) x)
  a/-b => (/ a (neg b))
  -3 => (neg 3)
  −x => (neg x)
  a ^ b => (^ a b)
  a ** b => (^ a b)
  2^3^2 => (^ 2 (^ 3 2))
  2**3**2 => (^ 2 (^ 3 2))
  x² => (^ x 2)
  x²³ => (^ x 23)
  x⁻¹ => (^ x -1)
  x⁺² => (^ x 2)
  (x + y)² => (^ (+ x y) 2)
  2² => (^ 2 2)
  x²^3 => (^ x (^ 2 3))
  x^2² => (^ x (^ 2 2))
  2^-3 => (^ 2 (neg 3))
  2^-x^2 => (^ 2 (neg (^ x 2)))
  2^-3*x => (* (^ 2 (neg 3)) x)
  2^+x => (^ 2 x)
  -x² => (neg (^ x 2))
  2x^2 => (* 2 (^ x 2))
  2x² => (* 2 (^ x 2))
  x^2 y => (* (^ x 2) y)
  x^(2)y => (* (^ x 2) y)
  x^{2}y => (* (^ x 2) y)
  x²y => (* (^ x 2) y)
  x²(y + 1) => (* (^ x 2) (+ y 1))
  h^(1) => (^ h 1)
  h⁽¹⁾ => (^ h 1)
  ½ => 0.5
  ½x => (* 0.5 x)
  x^½ => (^ x 0.5)
  x + ¾ => (+ x 0.75)
  e => e
  e^u => (exp u)
  e**u => (exp u)
  e ^ u => (exp u)
  e^-u => (exp (neg u))
  e^{-(u)} => (exp (neg u))
  e² => (exp 2)
  e^u^2 => (exp (^ u 2))
  e^x² => (exp (^ x 2))
  2^e^x => (^ 2 (exp x))
  -e^x => (neg (exp x))
  e^x y => (* (exp x) y)
  e^(x)y => (* (exp x) y)
  (e)^u => (^ e u)
  1/(1 + e^-x) => (/ 1 (+ 1 (exp (neg x))))
  2e^x => (* 2 (exp x))
  2e3 => 2000
  2E3 => 2000
  2e-3 => 0.002
  2e+3 => 2000
  2e−3 => 0.002
  2e => (* 2 e)
  2e - 3 => (- (* 2 e) 3)
  2e+x => (+ (* 2 e) x)
  2e3x => (* 2000 x)
  2ex => (* 2 ex)
  2. => 2
  .5 => 0.5
  .5x => (* 0.5 x)
  1e-3 => 0.001
  0.0 => 0
  9007199254740993 => 9007199254740992
  4.9e-324 => 5e-324
  2.2250738585072012e-308 => 2.2250738585072014e-308
  pi => pi
  π => π
  2π r => (* (* 2 π) r)
  2 pi r => (* (* 2 pi) r)
  π r² => (* π (^ r 2))
  pi(x + 1) => (* pi (+ x 1))
  sin(x) => (sin x)
  SIN(x) + Sin(x) => (+ (sin x) (sin x))
  sin (x) => (sin x)
  sin[x] + exp{x} => (+ (sin x) (exp x))
  arcsin(x) + asin(x) => (+ (asin x) (asin x))
  σ(x) => (sigmoid x)
  sigmoid(x) + logistic(x) + expit(x) + sigma(x) => (+ (+ (+ (sigmoid x) (sigmoid x)) (sigmoid x)) (sigmoid x))
  ReLU(x) => (relu x)
  leaky_relu(x, 0.1) => (leakyRelu x 0.1)
  leaky_relu(x, -slope) => (leakyRelu x (neg slope))
  log(x) + ln(x) => (+ (ln x) (ln x))
  log2(x) + log₂(x) + log_2(x) + log10(x) => (+ (+ (+ (log2 x) (log2 x)) (log2 x)) (log10 x))
  softplus(x) + swish(x) + silu(x) + gelu(x) + erf(x) => (+ (+ (+ (+ (softplus x) (silu x)) (silu x)) (gelu x)) (erf x))
  pow(a, b) + power(a, b) => (+ (power a b) (power a b))
  square(u) => (^ u 2)
  square(u + 1)/2 => (/ (^ (+ u 1) 2) 2)
  reciprocal(u) => (reciprocal u)
  add(a, b) + subtract(a, b) + multiply(a, b) + divide(a, b) + negate(a) => (+ (+ (+ (+ (add a b) (subtract a b)) (multiply a b)) (divide a b)) (negate a))
  max(x, y) => (max x y)
  max(x, y, z) => (max x y z)
  min(x, y, 0) => (min x y 0)
  maximum(0, u) + minimum(u, 1) => (+ (max 0 u) (min u 1))
  max(x, min(y, z)) => (max x (min y z))
  max(1,5) => (max 1 5)
  max(x,\n    y) => (max x y)
  |x| => (abs x)
  |a||b| => (* (abs a) (abs b))
  |a| |b| => (* (abs a) (abs b))
  2|x| + 1 => (+ (* 2 (abs x)) 1)
  |x - y|² => (^ (abs (- x y)) 2)
  |(|x|)| => (abs (abs x))
  |x|y|z| => (* (* (abs x) y) (abs z))
  -|x| => (neg (abs x))
  √x => (sqrt x)
  √(x + 1) => (sqrt (+ x 1))
  √√x => (sqrt (sqrt x))
  √|x| => (sqrt (abs x))
  √2 x => (* (sqrt 2) x)
  √(2)x => (* (sqrt 2) x)
  √(x)² => (^ (sqrt x) 2)
  √x + y => (+ (sqrt x) y)
  √sin(x) => (sqrt (sin x))
  2√x => (* 2 (sqrt x))
  x^√2 => (^ x (sqrt 2))
  -√x => (neg (sqrt x))
  u.relu() => (relu u)
  (a + b).tanh() => (tanh (+ a b))
  u.relu().tanh() => (tanh (relu u))
  x².relu() => (relu (^ x 2))
  2^x.relu() => (^ 2 (relu x))
  2^x².relu() => (^ 2 (relu (^ x 2)))
  -x.exp() => (neg (exp x))
  2x.exp() => (* 2 (exp x))
  a.max(b, c) => (max a b c)
  x.pow(2) => (power x 2)
  math.exp(x) => (exp x)
  np.exp(x) + numpy.log(x) + jnp.tanh(x) => (+ (+ (exp x) (ln x)) (tanh x))
  torch.sigmoid(x) + F.relu(x) + nn.functional.softplus(x) => (+ (+ (sigmoid x) (relu x)) (softplus x))
  torch.nn.functional.relu(x) + tf.exp(x) => (+ (relu x) (exp x))
  tf.math.exp(x) + tf.nn.relu(x) => (+ (exp x) (relu x))
  np.maximum(x, 0) => (max x 0)
  2*np.pi*r => (* (* 2 pi) r)
  math.e**x => (exp x)
  F.relu() => (relu F)
  𝑥 + 𝐱 + x => (+ (+ 𝑥 𝑥) 𝑥)
  𝜎(𝑧) => (sigmoid 𝑧)
  w₀ + w0 + w_0 + w_{0} + w[0] => (+ (+ (+ (+ w₀ w₀) w₀) w₀) w₀)
  w₁₂ + w12 + w_12 + w_{12} + w[12] => (+ (+ (+ (+ w₁₂ w₁₂) w₁₂) w₁₂) w₁₂)
  wᵢ + w_i + w_{i} => (+ (+ wᵢ wᵢ) wᵢ)
  w_1_2 - w_12 => (- w_1_2 w_12)
  a_b - ab => (- a_b ab)
  ŷ + y => (+ ŷ y)
  ŷ + ŷ => (+ ŷ ŷ)
  _x + __y_ => (+ _x __y_)
  w[0]x[0] + b => (+ (* w[0] x[0]) b)
  w[0] x[0] => (* w[0] x[0])
  w_{0}x_{0} => (* w_{0} x_{0})
  w[1]_ => (* w[1] _)
  w_{1}[2] - w_{1}_{2} => (- w_{1}[2] w_{1}[2])
  ошибка + 誤差 => (+ ошибка 誤差)
  0xy => (* 0 xy)
  x # a comment => x
  x + y   # (not read => (+ x y)
  (x # here\n + y) => (+ x y)
  [x\n\n + y] => (+ x y)
  (x + σ(x)) / (σ(x) + (x + y)^2) => (/ (+ x (sigmoid x)) (+ (sigmoid x) (^ (+ x y) 2)))
  1/(1 + exp(-(w0*x0 + w1*x1 + w2))) => (/ 1 (+ 1 (exp (neg (+ (+ (* w0 x0) (* w1 x1)) w2)))))
  """#

let programRows = #"""
  (x + y)z => (* (+ x y) z) [x y z] f
  f + g => (+ f g) [f g] h
  f g h L out => (* (* (* (* f g) h) L) out) [f g h L out] f2
  f(x, y, z) = (x + y)z => f = (* (+ x y) z) [x y z] f
  f(z, y, x) = (x + y)z => f = (* (+ x y) z) [z y x] f
  f(x, y) = x => f = x [x y] f
  J(w, b) = [(w x + b) − y]² => J = (^ (- (+ (* w x) b) y) 2) [w b x y] J
  q = x + y; f = q z => q = (+ x y); f = (* q z) [x y z] f
  q = x + y\nf = q z\n => q = (+ x y); f = (* q z) [x y z] f
  ;; q = x + y ;; q ;; => q = (+ x y); q [x y] f
  # a comment\nq = x # another\nq + 1 => q = x; (+ q 1) [x] f
  x = 3; y = -1/3; x*y => x := 3; y := (/ (neg 1) 3); (* x y) [x y] f
  x = 3; f(y, x) = x y => x := 3; f = (* x y) [y x] f
  x = 3 => x := 3; x = x [x] x
  t = 2pi; sin(t) => t := (* 2 pi); (sin t) [t] f
  k = max(1, 2); k x => k := (max 1 2); (* k x) [k x] f
  e = 3; e^x => e := 3; (^ e x) [e x] f
  y = e^x; e = 2; y e => e := 2; y = (exp x); (* y e) [x e] f
  π = 3; pi + π => π := 3; (+ pi π) [π] f
  f = x => f = x [x] f
  f = x; g = f => f = x; g = f [x] g
  sq(a, b) = (a + b)^2; sq(x, y) => sq(a b) := (^ (+ a b) 2); (sq x y) [x y] f
  sq(a) = a^2; f(a) = sq(a) a => sq(a) := (^ a 2); f = (* (sq a) a) [a] f
  s(a) = a^2; t(a) = s(a) + e; t(s(x)) => s(a) := (^ a 2); t(a) := (+ (s a) e); (t (s x)) [x] f
  s(a) = a^2; x.s() => s(a) := (^ a 2); (s x) [x] f
  s(a) = a^2; y = s(2); y x => s(a) := (^ a 2); y = (s 2); (* y x) [x] f
  q = x + y; f(q, z) = q z => q = (+ x y); f = (* q z) [z x y] f
  f = (x +\n y)\n => f = (+ x y) [x y] f
  x + y; z => (+ x y); z [x y z] f
  w₀ = x; w_0 + w[0] => w₀ = x; (+ w₀ w₀) [x] f
  """#
