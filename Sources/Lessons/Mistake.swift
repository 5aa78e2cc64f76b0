// The list of all kinds of mistake: the one place that names them all.

/// A kind of mistake.
///
/// A new kind is a type with its prediction, a case here with its line in ``definition``, and its
/// sentence among the other sentences; the checker, the reports and the tests read this list.
public enum Mistake: String, CaseIterable, Sendable {
  case onePathOnly = "one-path-only"
  case arrivingOmitted = "arriving-gradient-omitted"
  case localOmitted = "local-derivative-omitted"
  case factorsAdded = "factors-added"
  case multiplyNotSwitched = "multiply-not-switched"
  case reciprocalSign = "reciprocal-sign-lost"

  /// What the mistake gives.
  public var definition: any MistakeDefinition.Type {
    switch self {
    case .onePathOnly: OnePathOnly.self
    case .arrivingOmitted: ArrivingOmitted.self
    case .localOmitted: LocalOmitted.self
    case .factorsAdded: FactorsAdded.self
    case .multiplyNotSwitched: MultiplyNotSwitched.self
    case .reciprocalSign: ReciprocalSign.self
    }
  }
}
