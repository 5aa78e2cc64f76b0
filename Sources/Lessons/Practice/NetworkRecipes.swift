// The topics about networks: the neuron with its sigmoid, layers by components, and softmax.

/// σ as one gate or as four, alone, in a neuron, or anywhere in a graph.
struct SigmoidRecipe: PracticeRecipe {
  func draft(_ level: PracticeLevel, _ numbers: inout SeededNumbers) -> PracticeDraft? {
    if level > .first, numbers.below(2) == 0 { return Self.grown(level, &numbers) }
    return Self.templates.draft(level, &numbers)
  }

  private static func grown(
    _ level: PracticeLevel, _ numbers: inout SeededNumbers
  ) -> PracticeDraft? {
    var growth = Growth(
      gates: level.gates, inputs: 2...3, kinds: level.gateKinds + [.sigmoid, .sigmoid],
      forks: 0...(level < .fourth ? 1 : 2))
    growth.needed = [.sigmoid]
    growth.neededCount = level < .fourth ? 1 : 2
    var draft = growth.draft(level, SketchText.Style.allCases, &numbers)
    draft?.kinds = [:]
    draft?.usual = numbers.pick([.fraction, .decimal])
    return draft
  }

  private static let templates = PracticeTemplates(levels: [
    .first: [
      .small("s = w*x; f = σ(s)"), .small("s = x + b; f = σ(s)"), .small("f = σ(x - y)"),
      .small("f = y*σ(x)"), .small("f = σ(x) + y"), "f = σ(x - y)", "s = x + b; f = σ(s)",
      "s = x - b; p = σ(s)", "s = b - x; p = σ(s)", "p = σ(x + b)", .small("p = σ(w*x)"),
      .small("s = b - x; p = σ(s)"), .small("g = σ(u); f = g*x"),
    ],
    .second: [
      "f = σ(w*x + b)", "s = w*x + b; f = σ(s)", .small("f = σ(w*x + b)"),
      .small("s = σ(w*x); f = s*y"), .small("s = σ(x); f = s*(1 - s)"),
      .small("g = σ(u); f = g*(x - y)"), "s = w*x; p = σ(s - b)",
    ],
    .third: [
      .opened("f = σ(w*x)"), .opened("f = σ(w*x + b)"), .opened("f = y*σ(x + b)"),
      .small("p = σ(w1*x1 + w2*x2 + b)"),
      .small("p = σ(w*x + b); r = y - p; l = r^2", shares: ["y"]),
      .small("g = σ(u); f = g*x + (1 - g)*y"), .small("p = σ(w*x + b); L = -ln(p)"),
    ],
    .fourth: [
      .opened("f = σ(w0*x0 + w1*x1 + b)"), .opened("f = σ(w1*x1 + w2*x2)"),
      .small("g = σ(w*x + b); f = g*u + (1 - g)*v"),
      .small("p = σ(w1*x1 + w2*x2 + b); l = (y - p)^2", shares: ["y"]),
      .small("z = (x + σ(y))/(σ(x) + (x + y)^2)"),
      .small("h = σ(w1*x + b1); p = σ(w2*h + b2); L = -ln(p)"),
    ],
    .fifth: [
      .opened("p = σ(w*x + b); s = p*(u - v); l = (y - s)^2"),
      .opened("p = σ(w1*x1 + w2*x2 + b); r = y - p; l = r^2", shares: ["y"]),
      .small("p = σ(w1*x + b1); q = σ(w2*x + b2); f = p*y + (1 - p)*q"),
      .small("h = σ(w1*x + b1); p = σ(w2*h + b2); r = y - p; l = 1/2*r^2", shares: ["y"]),
      .small("p = σ(w*x + b); L = -(y*ln(p) + (1 - y)*ln(1 - p))", shares: ["y"]),
    ],
  ])
}

/// Two and three layers written by components, later with two units and a loss.
struct NetworksRecipe: PracticeRecipe {
  var firstLevel: PracticeLevel { Self.templates.firstLevel }

  func draft(_ level: PracticeLevel, _ numbers: inout SeededNumbers) -> PracticeDraft? {
    Self.templates.draft(level, &numbers)
  }

  private static let templates = PracticeTemplates(levels: [
    .second: [
      "h = @(w1*x); f = w2*h", "h = @(w1*x); f = w2*h + b", "h = @(w1*x + b); f = w2*h",
      "h = @(w*x); f = v*h - y",
    ],
    .third: [
      "h = @(w1*x + b1); f = w2*h + b2", "h = @(w1*x); f = w2*h; r = y - f; l = r^2",
      "h1 = @(w1*x); h2 = @(w2*h1); f = w3*h2", "h = @(w1*x1 + w2*x2); f = v*h",
      "h = @(w1*x1 + w2*x2 + b); f = v*h", .small("h = tanh(w1*x + b1); p = σ(w2*h + b2)"),
    ],
    .fourth: [
      "h1 = @(w1*x); h2 = @(w2*x); f = v1*h1 + v2*h2",
      "h1 = @(w1*x); h2 = @(w2*x); f = v1*h1 + v2*h2 + b",
      "h = @(w1*x + b1); yhat = w2*h + b2; r = y - yhat; l = r^2",
      "h = @(w1*x + b1); yhat = w2*h + b2; r = y - yhat; l = 1/2*r^2",
      "h1 = @(w1*x); h2 = @(w2*h1); f = w3*h2; l = (y - f)^2",
      "h1 = @(w1*x + b1); h2 = @(w2*h1 + b2); f = w3*h2 + b3",
    ],
    .fifth: [
      "h1 = @(w1*x + b1); h2 = @(w2*x + b2); f = v1*h1 + v2*h2",
      "h1 = @(w1*x + b1); h2 = @(w2*x + b2); f = v1*h1 + v2*h2 + c",
      "h1 = @(w1*x); h2 = @(w2*x); yhat = v1*h1 + v2*h2; r = y - yhat; l = r^2",
      "h1 = @(w1*x1 + w2*x2); h2 = @(w3*x1 + w4*x2); f = v1*h1 + v2*h2",
      "h1 = @(w1*x + b1); h2 = @(w2*h1 + b2); yhat = w3*h2 + b3; r = y - yhat; l = r^2",
      .small("h1 = tanh(w1*x); h2 = tanh(w2*x); p = σ(v1*h1 + v2*h2 + b); L = -ln(p)"),
    ],
  ])
}

/// Scores, probabilities, and the loss that is the logarithm of one of them.
struct SoftmaxRecipe: PracticeRecipe {
  var firstLevel: PracticeLevel { Self.templates.firstLevel }

  func draft(_ level: PracticeLevel, _ numbers: inout SeededNumbers) -> PracticeDraft? {
    Self.templates.draft(level, &numbers)
  }

  private static let templates = PracticeTemplates(levels: [
    .second: [
      .small("s = exp(a) + exp(b); f = ln(s)"), .small("s = exp(a) + exp(b)"),
      .small("p = 1/(1 + exp(b - a))"), .small("L = ln(1 + exp(b - a))"),
      .small("u = exp(a); v = exp(b); f = v/u"),
    ],
    .third: [
      .small("u = exp(a); v = exp(b); p = u/(u + v)"),
      .small("u = exp(a); v = exp(b); p = v/(u + v)"),
      .small("L = ln(exp(a) + exp(b)) - a"), .small("L = ln(exp(a) + exp(b)) - b"),
      .small("s = exp(a) + exp(b) + exp(c); f = ln(s)"),
      .small("p = 1/(1 + exp(b - a)); L = -ln(p)"),
    ],
    .fourth: [
      .small("u = exp(a); v = exp(b); p = u/(u + v); L = -ln(p)"),
      .small("u = exp(a); v = exp(b); w = exp(c); p = v/(u + v + w)"),
      .small("L = ln(exp(a) + exp(b) + exp(c)) - b"),
      .small("a = w1*x; b = w2*x; u = exp(a); v = exp(b); p = u/(u + v)"),
      .small("a = w1*x; b = w2*x; L = ln(exp(a) + exp(b)) - b"),
    ],
    .fifth: [
      .small("u = exp(a); v = exp(b); w = exp(c); p = w/(u + v + w); L = -ln(p)"),
      .small("a = w1*x; b = w2*x; u = exp(a); v = exp(b); p = u/(u + v); L = -ln(p)"),
      .small("a = w1*x + b1; b = w2*x + b2; L = ln(exp(a) + exp(b)) - a"),
      .small("a = w1*x; b = w2*x; c = w3*x; L = ln(exp(a) + exp(b) + exp(c)) - c"),
      .small("u = exp(a); v = exp(b); p = u/(u + v); q = v/(u + v); f = x*p + y*q"),
    ],
  ])
}
