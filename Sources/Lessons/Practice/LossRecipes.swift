// The topics about a model and its loss: least squares, and a weight that is used more than once.

/// A prediction, a residual, a square, and later a penalty or a second example.
struct LeastSquaresRecipe: PracticeRecipe {
  func draft(_ level: PracticeLevel, _ numbers: inout SeededNumbers) -> PracticeDraft? {
    Self.templates.draft(level, &numbers)
  }

  private static let templates = PracticeTemplates(levels: [
    .first: [
      "r = y - yhat; l = r^2", "r = yhat - y; l = r^2", "l = (y - yhat)^2", "R = λ*w^2",
      "yhat = w*x; r = y - yhat", "yhat = w*x + b", "r = y - b; l = r^2",
      "yhat = x + b; r = y - yhat", "yhat = w*x; r = yhat - y", "r = b - y; l = r^2",
      "r = y - w*x", "yhat = b + w*x",
    ],
    .second: [
      "yhat = w*x; r = y - yhat; l = r^2", "yhat = w*x + b; r = y - yhat; l = r^2",
      "r = w*x + b - y; l = r^2", "l = (y - (w*x + b))^2", "l = (w*x - y)^2",
      "yhat = w*x; r = y - yhat; l = 1/2*r^2", "yhat = x + b; r = y - yhat; l = r^2",
    ],
    .third: [
      "yhat = w*x + b; r = y - yhat; l = 1/2*r^2",
      "yhat = w*x; r = y - yhat; l = r^2; R = λ*w^2; J = l + R",
      "yhat = w1*x1 + w2*x2; r = y - yhat; l = r^2",
      "yhat = w1*x1 + w2*x2 + b; r = y - yhat; l = r^2",
      "r1 = y1 - b; r2 = y2 - b; L = r1^2 + r2^2",
      "r1 = b - y1; r2 = b - y2; L = 1/2*(r1^2 + r2^2)",
      "J = (y - w*x)^2 + λ*w^2",
    ],
    .fourth: [
      "yhat = w*x + b; r = y - yhat; l = r^2; R = λ*w^2; J = l + R",
      "r1 = y1 - w*x1; r2 = y2 - w*x2; L = r1^2 + r2^2",
      "r1 = w*x1 - y1; r2 = w*x2 - y2; L = 1/2*(r1^2 + r2^2)",
      "yhat = w1*x1 + w2*x2 + b; r = y - yhat; l = 1/2*r^2",
      "yhat = w1*x + w2*x^2 + b; r = y - yhat; l = r^2",
      "yhat = w*x + b; r = y - yhat; J = 1/2*r^2 + λ*w^2",
    ],
    .fifth: [
      "r1 = y1 - (w*x1 + b); r2 = y2 - (w*x2 + b); L = r1^2 + r2^2",
      "r1 = w*x1 + b - y1; r2 = w*x2 + b - y2; L = 1/2*(r1^2 + r2^2)",
      "r1 = y1 - w*x1; r2 = y2 - w*x2; l = r1^2 + r2^2; R = λ*w^2; J = l + R",
      "yhat = w1*x1 + w2*x2; r = y - yhat; l = r^2; R = λ*(w1^2 + w2^2); J = l + R",
      "yhat = w1*x1 + w2*x2 + b; r = y - yhat; l = r^2; R = λ*(w1^2 + w2^2); J = l + R",
      "yhat = w1*x + w2*x^2 + b; r = y - yhat; l = r^2; R = λ*w2^2; J = l + R",
    ],
  ])
}

/// One weight in several places: in two examples, or in steps that follow each other.
struct SharedWeightsRecipe: PracticeRecipe {
  func draft(_ level: PracticeLevel, _ numbers: inout SeededNumbers) -> PracticeDraft? {
    Self.templates.draft(level, &numbers)
  }

  private static let templates = PracticeTemplates(levels: [
    .first: [
      "h = w*x; f = w*h", "h1 = w*x; h2 = w*h1", "h = w + x; f = w*h", "h = x - w; f = w*h",
      "h = w*x; f = h + w", "h = w*x; f = w - h",
    ],
    .second: [
      "y1 = w*x1; y2 = w*x2; f = y1 + y2", "y1 = w*x1; y2 = w + x2; f = y1*y2",
      "h1 = w*x1; h2 = w*h1 + x2", "h1 = w*x; h2 = w*h1; h3 = w*h2",
      "h1 = w*x + b; h2 = w*h1 + b", "y1 = w*x1; y2 = w*x2; d = y1 - y2; f = d^2",
      "h1 = w*x1 + x2; h2 = w*h1 + x3", "h1 = w*x; h2 = w*h1; r = y - h2; l = r^2",
    ],
    .third: [
      "h1 = w*x1; h2 = w*h1 + x2; h3 = w*h2 + x3", "y1 = w*x1 + b; y2 = w*x2 + b; f = y1*y2",
      "h1 = w*x + b; h2 = w*h1 + b; r = y - h2; l = r^2",
      "h1 = u*x1; h2 = w*h1 + u*x2; r = y - h2; l = r^2",
      "h1 = w*x1 + x2; h2 = w*h1 + x3; r = y - h2; l = r^2",
      "y1 = w*x1; y2 = w*x2; f = y1^2 + y2^2",
    ],
    .fourth: [
      "r1 = y1 - w*x1; r2 = y2 - w*x2; L = r1^2 + r2^2",
      "r1 = w*x1 - y1; r2 = w*x2 - y2; L = 1/2*(r1^2 + r2^2)",
      "h1 = w*x + b; h2 = w*h1 + b; h3 = w*h2 + b; l = h3^2",
      "h1 = u*x1; h2 = w*h1 + u*x2; h3 = w*h2 + u*x3",
      .small("h1 = tanh(u*x1); h2 = tanh(w*h1 + u*x2); f = v*h2"),
      .small("p1 = σ(w*x1 + b); p2 = σ(w*x2 + b); f = p1*p2"),
    ],
    .fifth: [
      "r1 = y1 - (w*x1 + b); r2 = y2 - (w*x2 + b); L = r1^2 + r2^2",
      "r1 = w*x1 + b - y1; r2 = w*x2 + b - y2; L = 1/2*(r1^2 + r2^2)",
      "r1 = y1 - w*x1; r2 = y2 - w*x2; r3 = y3 - w*x3; L = r1^2 + r2^2 + r3^2",
      "h1 = u*x1; h2 = w*h1 + u*x2; h3 = w*h2 + u*x3; r = y - h3; l = r^2",
      .small("h1 = tanh(u*x1); h2 = tanh(w*h1 + u*x2); yhat = v*h2; r = y - yhat; l = r^2"),
      .small(
        "r1 = y1 - σ(w*x1 + b); r2 = y2 - σ(w*x2 + b); L = r1^2 + r2^2",
        shares: ["y1", "y2"]),
    ],
  ])
}
