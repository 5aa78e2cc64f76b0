// What is said of staged code: line by line, and gradient by gradient.

/// What went wrong in a line of the backward pass.
public enum StagedSlip: Hashable, Sendable {
  /// `=` where `+=` is needed: what these lines put in is lost.
  case overwrites(lines: [Int])
  /// What an earlier line added is added again.
  case doubled(line: Int)
  /// What comes back through these forward lines is not in it.
  case missing(lines: [Int])
  /// A gradient is read here that is complete only behind a later line.
  case readTooEarly(name: String, line: Int)
  /// A gradient is read that no line sets.
  case neverSet(name: String)
  /// The gradient of the output by itself is 1, and not this.
  case start(Double)
  /// The contribution through this forward line has the wrong sign.
  case sign(line: Int)
  /// The gradient that arrives at this forward line is not in the product.
  case arrivingOmitted(line: Int, arriving: String)
  /// The local derivative of this forward line is not in the product.
  case localOmitted(line: Int, arriving: String)
  /// The two factors are added.
  case factorsAdded(line: Int)
  /// The factor that belongs to the other input of this product is used.
  case notSwitched(line: Int)
  /// The local derivative of this forward line is off in a way that is known.
  case slope(StagedSlopeSlip, line: Int)
  /// The contribution through this forward line is so many times too large.
  case factor(Double, line: Int)
  /// The right local derivative, times a gradient that arrives somewhere else.
  case wrongArriving(line: Int, arriving: String)
  /// It is what goes to another name.
  case belongsTo(name: String, line: Int)
  /// A name is read that was given a new value in this line, where the old one is needed.
  case stale(name: String, line: Int)
  /// The local derivative of this forward line is another number here.
  case wrongLocal(line: Int, yours: Double, right: Double)
  /// It is no contribution to this gradient.
  case unexplained(yours: Double)
}

/// Ways in which a local derivative goes wrong.
public enum StagedSlopeSlip: String, Hashable, CaseIterable, Sendable {
  case inputForOutput = "input-for-output"
  case valueItself = "value-for-derivative"
  case oneMinusOnly = "one-minus-only"
  case exponentKept = "exponent-kept"
  case factorLost = "factor-lost"
  case squareLost = "square-lost"
  case integrated
  case outputForInput = "output-for-input"
  case maskForgotten = "mask-forgotten"
  case maskInverted = "mask-inverted"
}

/// What is odd in staged code, though every number may be right.
public enum StagedRemark: Hashable, Sendable {
  /// Something is added to a name in this line that has no value yet; nothing counts as 0.
  case startsFromNothing(name: String, line: Int)
  /// This line sets a name that reads like the gradient of a name that there is not.
  case gradientOfNothing(name: String, line: Int, suggestion: String?)
}

/// What one forward line sends back to a name, at the first point.
public struct StagedShare: Sendable {
  /// The forward line.
  public let line: Int
  /// The name of the gradient that arrives there.
  public let arriving: String
  /// The local derivative of the line.
  public let slope: Double
  /// Their product.
  public let value: Double
}

/// What is said of a line.
public enum StagedLineVerdict: Hashable, Sendable {
  /// Nothing is known to be true or false of it: a value of the forward pass, or one on the way.
  case noted
  /// It is right.
  case right
  /// It is wrong.
  case wrong(StagedSlip)
  /// It could not be read.
  case unread
}

/// A line with what is said of it.
public struct StagedLine: Sendable {
  /// Its number, counted from 1.
  public let line: Int
  /// Its text.
  public let text: String
  /// The names that it assigns.
  public let names: [String]
  /// The name that the line is a derivative by; nil where it is none.
  public let by: String?
  /// What is said of it.
  public let verdict: StagedLineVerdict
  /// What should come back to that name, where the line is wrong.
  public let shares: [StagedShare]
}

/// What is said of a gradient as it is at the end.
public enum StagedGradientVerdict: Hashable, Sendable {
  case right
  case wrong
  /// Its own lines are right, but one that they read is not.
  case follows
  /// No line computes it.
  case missing
  /// A line that it depends on could not be read.
  case unknown
}

/// A gradient at the end of the code.
public struct StagedGradient: Sendable {
  /// The name that the derivative is taken by.
  public let of: String
  /// The name that holds it in the code; nil where none does.
  public let name: String?
  /// What is said of it.
  public let verdict: StagedGradientVerdict
  /// Its value at the first point.
  public let value: Double?
  /// What it should be there.
  public let right: Double
}

/// Whether the forward pass is the function that was asked for.
public enum StagedForward: Hashable, Sendable {
  /// Nobody said which function it should be.
  case notAsked
  case right
  /// At this point it gives another number.
  case differs(point: [Named], yours: Double, right: Double)
  /// A line has no number at this point.
  case noNumber(line: Int, point: [Named])
  /// There is no forward pass, or it could not be read.
  case unknown

  /// A name with its value.
  public struct Named: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The value.
    public let value: Double
  }
}

/// Everything that is said of staged code.
public struct StagedResult: Sendable {
  /// What could not be read.
  public let problems: [StagedProblem]
  /// What is odd.
  public let remarks: [StagedRemark]
  /// The lines that assign something, in their order.
  public let lines: [StagedLine]
  /// The gradients, inputs first.
  public let gradients: [StagedGradient]
  /// What is said of the forward pass.
  public let forward: StagedForward
  /// The name of the output; nil where there is none.
  public let output: String?
  /// How often each name is used on the way to the output.
  public let uses: [String: Int]

  /// The first line that is wrong.
  public var firstWrong: StagedLine? {
    lines.first { if case .wrong = $0.verdict { true } else { false } }
  }

  /// Whether no line could be read that computes anything, so that nothing can be said.
  public var isUnreadable: Bool { output == nil }

  /// How many of the gradients are right.
  public var rightCount: Int { gradients.count { $0.verdict == .right } }

  /// Whether nothing is left to do.
  public var isRight: Bool {
    problems.isEmpty && gradients.allSatisfy { $0.verdict == .right } && !gradients.isEmpty
      && (forward == .right || forward == .notAsked) && firstWrong == nil
  }
}
