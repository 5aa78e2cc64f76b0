// Staged code as students write it: what is right passes, what is wrong is told at its line.

import Expressions
import Lessons
import Reports
import Testing

@Suite("Staged code")
struct StagedCheckerTests {
  @Test("as CS231n writes it is right")
  func solution() throws {
    let result = try checkStaged(StagedSamples.solution, task: StagedSamples.exercise)
    #expect(result.isRight, "\(result.plain)")
    #expect(result.gradients.allSatisfy { $0.verdict == .right })
    #expect(result.forward == .right)
  }

  @Test("with = for += is told which line it loses")
  func overwrites() throws {
    let code = StagedSamples.lines(StagedSamples.solution).map { line in
      line.hasPrefix("dx +=") || line.hasPrefix("dy +=")
        ? line.split(separator: "+", maxSplits: 1).joined() : line
    }.joined(separator: "\n")
    let result = try checkStaged(code, task: StagedSamples.exercise)
    let first = StagedSamples.number(of: "dx = (1) * dxpy", in: code)
    let second = StagedSamples.number(of: "dx = ((1", in: code)
    #expect(result.blame?.line == second)
    #expect(result.blame?.slip == .overwrites(lines: [first]))
    var text = ""
    StagedReport(result, name: "staged.py", style: ReportStyle()).write(.text, to: &text)
    try expectGolden(text, "staged/overwrites.txt")
  }

  /// A line of the solution, what a student has instead, and the slip.
  struct Slip: Sendable, CustomStringConvertible {
    let line: String
    let other: String
    let slip: StagedSlip
    /// The start of the line that is told, where it is another.
    var told: String?
    var description: String { "\(line) → \(other)" }
  }

  /// Lines of the solution by number: 7 sigy, 8 num, 9 sigx, 10 xpy, 11 xpysqr, 12 den, 13 invden,
  /// 14 f, 28 the first of dx.
  static let slips = [
    Slip(line: "dx += (1) * dnum", other: "", slip: .missing(lines: [8]), told: "dx += ((1"),
    Slip(line: "dy = (1) * dxpy", other: "", slip: .missing(lines: [10]), told: "dy +="),
    Slip(
      line: "dx += (1) * dnum", other: "dx += dnum; dx += dnum", slip: .doubled(line: 33)),
    Slip(line: "dx += (1) * dnum", other: "dx = dnum", slip: .overwrites(lines: [28, 31])),
    Slip(line: "dx += (1) * dnum", other: "dx -= dnum", slip: .sign(line: 8)),
    Slip(
      line: "dden = (-1.0 / (den**2)) * dinvden", other: "dden = (1.0 / (den**2)) * dinvden",
      slip: .sign(line: 13)),
    Slip(
      line: "dden = (-1.0 / (den**2)) * dinvden", other: "dden = -1.0 / den * dinvden",
      slip: .slope(.squareLost, line: 13)),
    Slip(
      line: "dden = (-1.0 / (den**2)) * dinvden", other: "dden = -1.0 / invden**2 * dinvden",
      slip: .slope(.outputForInput, line: 13)),
    Slip(
      line: "dden = (-1.0 / (den**2)) * dinvden", other: "dden = -1.0 / den**2",
      slip: .arrivingOmitted(line: 13, arriving: "dinvden")),
    Slip(
      line: "dden = (-1.0 / (den**2)) * dinvden", other: "dden = dinvden",
      slip: .localOmitted(line: 13, arriving: "dinvden")),
    Slip(
      line: "dden = (-1.0 / (den**2)) * dinvden", other: "dden = -1.0 / den**2 + dinvden",
      slip: .factorsAdded(line: 13)),
    Slip(
      line: "dxpy = (2 * xpy) * dxpysqr", other: "dxpy = 2 * xpysqr * dxpysqr",
      slip: .slope(.exponentKept, line: 11)),
    Slip(
      line: "dxpy = (2 * xpy) * dxpysqr", other: "dxpy = xpy * dxpysqr",
      slip: .slope(.factorLost, line: 11)),
    Slip(
      line: "dxpy = (2 * xpy) * dxpysqr", other: "dxpy = 2 * xpy",
      slip: .arrivingOmitted(line: 11, arriving: "dxpysqr")),
    Slip(
      line: "dxpy = (2 * xpy) * dxpysqr", other: "dxpy = 4 * xpy * dxpysqr",
      slip: .factor(2, line: 11)),
    Slip(
      line: "dy += ((1 - sigy) * sigy) * dsigy", other: "dy += (1 - y) * y * dsigy",
      slip: .slope(.inputForOutput, line: 7)),
    Slip(
      line: "dy += ((1 - sigy) * sigy) * dsigy", other: "dy += (1 - sigy) * dsigy",
      slip: .slope(.oneMinusOnly, line: 7)),
    Slip(
      line: "dy += ((1 - sigy) * sigy) * dsigy", other: "dy += (1 - sigy) * sigy * dsigx",
      slip: .wrongArriving(line: 7, arriving: "dsigy")),
    Slip(
      line: "dinvden = num * df", other: "dinvden = invden * df", slip: .notSwitched(line: 14)),
    Slip(line: "df = 1.0", other: "df = 2.0", slip: .start(2)),
    Slip(
      line: "dsigx = (1) * dden", other: "dsigx = (1) * dnum",
      slip: .wrongArriving(line: 12, arriving: "dden")),
  ]

  @Test("with one slip is told the slip at its line", arguments: slips)
  func slip(_ row: Slip) throws {
    let code = StagedSamples.solution(replacing: row.line, by: row.other)
    let result = try checkStaged(code, task: StagedSamples.exercise)
    let line =
      row.told.map { StagedSamples.number(of: $0, in: code) }
      ?? StagedSamples.number(of: row.line, in: StagedSamples.solution)
    #expect(result.blame?.line == line, "\(result.plain)")
    #expect(result.blame?.slip == row.slip, "\(result.plain)")
    #expect(result.lines.count { if case .wrong = $0.verdict { true } else { false } } == 1)
    #expect(!result.isRight)
  }

  @Test("that reads a gradient too early is told behind which line it belongs")
  func early() throws {
    let code = """
      x = 2
      a = x * x
      b = a + x
      f = a * b
      df = 1
      da = b * df
      dx = 2 * x * da
      db = a * df
      da += db
      dx += db
      """
    let result = try checkStaged(code)
    #expect(result.blame?.line == 7)
    #expect(result.blame?.slip == .readTooEarly(name: "da", line: 9))
  }

  /// Code that is right, however it is spelled.
  static let spellings = [
    (
      "the names of the decks",
      "x=-2; y=5; z=-4\nq=x+y\nf=q*z\ndfdz=q\ndfdq=z\ndqdx=1.0\ndqdy=1.0\ndfdx=dfdq*dqdx\ndfdy=dfdq*dqdy"
    ),
    (
      "quotients",
      "x = -2\ny = 5\nq = x*y\nf = q²\ndf/dq = 2q\ndf/dx = df/dq * y\ndf/dy = df/dq * x"
    ),
    ("d_f_dx", "x = -2\nf = x^3\ndf_dx = 3*x**2"),
    ("d_x", "x = -2\nf = x^3\nd_x = 3*x**2"),
    (
      "Swift",
      "// x²\nfunc sq(_ u: Double) -> Double { u * u }\nlet x = 3.0  // given\nlet f = sq(x)\nvar dx = x\ndx += x > 0 ? x : 0.0"
    ),
    ("∂", "x = -2\nf = x^3\n∂f/∂x = 3x²"),
    ("grad_x", "x = 2\nf = math.log(x)\ngrad_f = 1\ngrad_x = grad_f / x"),
    ("x.grad", "x = 2\nf = x**3\nf.grad = 1\nx.grad = 3*x**2*f.grad"),
    (
      "NumPy and where",
      "import numpy as np\nx = 3.0\ny = -4.0\nh = np.maximum(x, y)\nf = np.exp(-h)\ndh = -f\ndx = np.where(x >= y, dh, 0)\ndy = np.where(x < y, dh, 0.)"
    ),
    ("comparisons", "x = 3.0\nh = x.relu()\nf = h * h\ndh = 2 * h\ndx = (x > 0) * dh"),
    (
      "a condition",
      "x = 3.0\nh = max(0, x)\nf = torch.tanh(h)\ndh = 1 - f**2\ndx = dh if x > 0 else 0"
    ),
    (
      "a function",
      "def f(x, y):\n    \"\"\"Adds.\"\"\"\n    z = x * y + x\n    dz = 1.0\n    dx = (y + 1) * dz\n    dy = x * dz\n    return z, (dx, dy)\n\nprint(f(3, 4))"
    ),
    (
      "a sigmoid of their own",
      "import numpy as np\ndef sigmoid(u):\n  return 1/(1+np.exp(-u))\nx = 0.5\ns = sigmoid(x)\nf = s * s\nds = 2*s\ndx = s*(1-s)*ds"
    ),
    (
      "lists",
      "w = [2,-3,-3]\nx = [-1, -2]\ndot = w[0]*x[0] + w[1]*x[1] + w[2]\nf = 1.0 / (1 + math.exp(-dot))\nddot = (1 - f) * f\ndx = [w[0] * ddot, w[1] * ddot]\ndw = [x[0] * ddot, x[1] * ddot, 1.0 * ddot]"
    ),
    ("tuples", "x, y = 3, 4\nf = x * y\ndx, dy = y, x"),
    ("one line", "x = 2.; y = 3.; f = (x +\n  y) * x\ndx = (x + y) + x; dy = x"),
    ("zeros at first", "x = 2\nf = x*x\ndx = dy = 0\ndx += x\ndx += x"),
    ("self-sums", "x = 2\nf = x*x\ndx = x\ndx = dx + x"),
    (
      "a mask behind the output",
      "x = 2\nf = max(0, x) * x\nmask = x > 0\ndx = mask * x + max(0, x)"
    ),
    (
      "partial names",
      "x = 2\nf = x*math.sin(x)\ndx1 = math.sin(x)\ndx2 = x*math.cos(x)\ndx = dx1 + dx2"
    ),
    ("a step taken behind", "w = 2\nx = 3\nf = w*x\ndw = x\ndx = w\nw -= 0.1 * dw"),
    (
      "values that change their name",
      "x = 2\nh = 3*x\nh = h*h\nf = h + 1\ndh = 1\ndx = 2*(3*x)*3*dh"
    ),
    ("annotations", "x: float = 2.0\nf: float = x*x\ndx: float = 2*x"),
    ("bare", "x = 2\nf = x * x\nf\nprint(f)\ndx = 2*x\ndx"),
    (
      "one line for everything",
      "x = 2\ny = 3\nf = (x*y + 1)**2\ndx = 2*(x*y + 1)*y\ndy = 2*(x*y + 1)*x"
    ),
    (
      "contributions of their own making",
      "x = 2\ny = 1\nf = (x + y)**2\ndf = 1\ndx = 2*x*df\ndx += 2*y*df\ndy = 2*(x+y)*df"
    ),
    (
      "no line for the output of a sum",
      "x = 2\ny = 3\na = x*y\nb = x**2\nf = a + b\nda = 1\ndb = 1\ndx = y*da\ndy = x*da\ndx += 2*x*db"
    ),
    (
      "an input among the parts of the output",
      "x = 2\ny = 3\na = x*y\nf = a - x\ndx = -1\nda = 1\ndx += y*da\ndy = x*da"
    ),
    (
      "a start at an input",
      "x = 2\ny = 3\na = x*y\nf = x + a\ndx = 1\nda = 1\ndx += y*da\ndy = x*da"
    ),
    (
      "a value behind the output",
      "x = 2\ny = 3\nf = x*y\npercent = f*100\ndf = 1\ndx = y*df\ndy = x*df"
    ),
    (
      "another slope at kinks near the point",
      "x = 3\nm = sin(x)\nr = max(0, m)\nf = abs(r)\ndf = 1\n"
        + "dr = (1 if r > 0 else -1)*df\ndm = (m > 0)*dr\ndx = cos(x)*dm"
    ),
    ("ours", "x = 0.5\nq = 2x + π\nf = σ(q)·x\ndq = x·f/x·(1 − f/x)\ndx = f/x + 2dq"),
  ]

  @Test("is right in many spellings", arguments: spellings)
  func spelling(_ name: String, _ code: String) throws {
    let result = try checkStaged(code)
    #expect(result.isRight, "\(name): \(result.plain)")
  }

  @Test(
    "whose inputs have no values is tried where the function has one",
    arguments: [
      ("ln(x*y)", "a = x*y\nf = log(a)\nda = 1/a\ndx = y*da\ndy = x*da"),
      ("√(y - x)", "a = y - x\nf = sqrt(a)\nda = 0.5/f\ndx = -da\ndy = da"),
      ("asin(x)*y", "a = asin(x)\nf = a*y\nda = y\ndy = a\ndx = da/sqrt(1 - x**2)"),
    ])
  func pointOfItsOwn(task: String, code: String) throws {
    let result = try checkStaged(code, task: task)
    #expect(result.isRight, "\(result.plain)")
    let wrong = try checkStaged(code + "\ndx = 2*da", task: task)
    #expect(!wrong.isRight, "\(wrong.plain)")
  }

  @Test("as a function is tried at the values of its parameters, negative ones too")
  func parameters() throws {
    let body = "  f = log(x*y)\n  df = 1\n  dx = df/x\n  dy = df/y\n  return f"
    let there = try checkStaged("def g(x=-2, y=-3):\n" + body)
    #expect(there.isRight, "\(there.plain)")
    let nowhere = try checkStaged("def g(x=-2, y=3):\n" + body)
    #expect(!nowhere.isRight, "\(nowhere.plain)")
  }

  @Test("that starts at a part of the output is held against the whole output")
  func startsAtPart() throws {
    let forgotten = "x = 2\ny = 3\na = x*y\nf = a + x\nda = 1\ndx = y*da\ndy = x*da"
    for task in [nil, "x*y + x"] {
      let result = try checkStaged(forgotten, task: task)
      #expect(result.blame?.line == 6)
      #expect(result.blame?.slip == .missing(lines: [4]), "\(result.plain)")
    }
    let local = try checkStaged(
      "x = 2\na = 3*x\nf = a*a\nda = 1\ndx = 3*da", task: "(3x)^2")
    #expect(local.forward == .right)
    #expect(local.blame?.line == 4, "\(local.plain)")
  }

  @Test("that divides by 0 is not right, however large the true gradient may be")
  func dividesByNothing() throws {
    let result = try checkStaged(
      "x = 2\ny = 3\nf = max(x, y)\ndf = 1\ndx = df/(x > y)\ndy = df*(y >= x)")
    #expect(result.blame?.line == 5, "\(result.plain)")
    #expect(result.gradients.map(\.verdict) == [.wrong, .right])
  }

  @Test("takes the values of inputs from the task")
  func inputs() throws {
    let result = try checkStaged(
      "q = x + y\nf = q*z\ndq = z\ndz = q\ndx = dq\ndy = dq", task: "f = (x+y)*z",
      at: "x=-2,y=5,z=-4")
    #expect(result.isRight, "\(result.plain)")
  }

  @Test("that computes another function is told where it differs")
  func forward() throws {
    let result = try checkStaged(
      "x = 3\ny = 2\nf = x * y\ndx = y\ndy = x", task: "x + y", at: "x=3,y=2")
    guard case .differs(_, let yours, let right) = result.forward else {
      Issue.record("\(result.forward)")
      return
    }
    #expect((yours, right) == (6, 5))
    #expect(!result.isRight)
  }

  @Test("that agrees near the point only is told where it differs")
  func farAway() throws {
    for point in [nil, "x=3,y=-4"] {
      let result = try checkStaged("f = x\ndx = 1", task: "max(x, y)", at: point)
      guard case .differs = result.forward else {
        Issue.record("\(result.forward)")
        continue
      }
    }
  }

  @Test("that adds to what has no value is right, with a remark")
  func startsFromNothing() throws {
    let result = try checkStaged("x = 2\nf = x*x\ndx += x\ndx += x")
    #expect(result.remarks == [.startsFromNothing(name: "dx", line: 3)])
    #expect(result.isRight)
    #expect(try checkStaged("x = 2\nf = x*x\ndx = x\ndx += x").remarks.isEmpty)
  }

  @Test("that takes a step from an input of the task starts at its value")
  func inputChanges() throws {
    let result = try checkStaged("w -= 1\nf = w*w\ndf = 1\ndw = 2*w", task: "(w - 1)^2", at: "w=3")
    #expect(result.forward == .right, "\(result.plain)")
    #expect(result.remarks.isEmpty)
  }

  @Test("that sets the gradient of a name that is not there is told so")
  func gradientOfNothing() throws {
    let result = try checkStaged("sigx = 2\nf = sigx**2\ndsig = 2*sigx\ndsgx = 1", task: "x")
    #expect(result.remarks.contains(.gradientOfNothing(name: "dsgx", line: 4, suggestion: "dsigx")))
    let locals = try checkStaged("x = 2\nq = 3*x\nf = q*q\ndf = 1\ndqdx = 3\ndx = 2*q*dqdx*df")
    #expect(locals.remarks.isEmpty && locals.isRight, "\(locals.plain)")
  }

  @Test("whose output cannot be read is not judged")
  func unreadOutput() throws {
    let result = try checkStaged("q = x + y\nf = q @ z\ndq = z", task: "(x + y)*z")
    #expect(result.blame == nil)
    #expect(result.gradients.allSatisfy { $0.verdict == .unknown })
  }

  @Test("in which a gradient is never computed says so")
  func missing() throws {
    let result = try checkStaged("x = 3\ny = 2\nf = x * y\ndx = y", task: "x * y")
    #expect(result.gradients.map(\.verdict) == [.right, .missing])
    #expect(result.blame == nil)
    #expect(!result.isRight)
  }

  @Test("that uses a name after it has changed is told the line that changed it")
  func stale() throws {
    let result = try checkStaged("w = 2\nx = 3\nf = w*x\nw = w - 0.1\ndx = w\ndw = x")
    #expect(result.blame?.line == 5)
    #expect(result.blame?.slip == .stale(name: "w", line: 4))
  }

  @Test("is not judged behind a line that is not read, but everywhere else it is")
  func broken() throws {
    let result = try checkStaged("x = 3\ny = 2\nf = x * y\ndx = y @ 2\ndy = -x")
    #expect(result.problems.map(\.line) == [4])
    #expect(result.gradients.map(\.verdict) == [.unknown, .wrong])
    #expect(result.blame?.line == 5)
  }

  @Test("is reported in every form", arguments: StagedFormat.allCases)
  func forms(_ format: StagedFormat) throws {
    let code =
      StagedSamples.solution(
        replacing: "dden = (-1.0 / (den**2)) * dinvden", by: "dden = 1.0 / (den**2) * dinvden")
      + "\n\u{1B}[31m = 3\ndx = dxx @ 2"
    let report = try StagedReport.checking(
      SourceText(code, file: "staged.py"), task: program(StagedSamples.exercise),
      reveals: format == .json, style: ReportStyle())
    var text = ""
    report.write(format, to: &text)
    try expectGolden(text, "staged/report-\(format.rawValue).txt")
    #expect(!report.isRight)
  }

  @Test("that is right says so in one line")
  func rightReport() throws {
    let report = try StagedReport.checking(
      SourceText(StagedSamples.solution, file: "staged.py"), task: program(StagedSamples.exercise),
      style: ReportStyle())
    var text = ""
    report.write(.text, to: &text)
    #expect(text == "staged.py   All 9 gradients are right.\n")
  }

  @Test("shows the right line only where that is asked for")
  func reveals() throws {
    let code = "x = 2\nf = x * x\ndx = x\ndx = x"
    for (reveals, end) in [(false, "dx += …"), (true, "dx += x")] {
      let report = try StagedReport.checking(
        SourceText(code), task: nil, reveals: reveals, style: ReportStyle(width: 200))
      var text = ""
      report.write(.text, to: &text)
      #expect(text.split(separator: "\n").contains { $0.hasSuffix("write " + end) }, "\(text)")
    }
  }
}
