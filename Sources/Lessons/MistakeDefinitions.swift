// Which type predicts which kind of mistake.

extension Mistake {
  /// What the mistake gives.
  public var definition: any MistakeDefinition.Type {
    switch self {
    case .inputSignLost: InputSignLost.self
    case .minusForgotten: MinusForgotten.self
    case .sumTakenApart: SumTakenApart.self
    case .orderOfOperations: OrderOfOperations.self
    case .inputsExchanged: InputsExchanged.self
    case .wrongOperation: WrongOperation.self
    case .powerAsProduct: PowerAsProduct.self
    case .rootAsHalf: RootAsHalf.self
    case .sigmoidExponentSign: SigmoidExponentSign.self
    case .baseTen: BaseTen.self
    case .degrees: Degrees.self
    case .gateNotApplied: GateNotApplied.self
    case .multiplyNotSwitched: MultiplyNotSwitched.self
    case .multiplyLikeAdd: MultiplyLikeAdd.self
    case .addLikeMultiply: AddLikeMultiply.self
    case .addSplits: AddSplits.self
    case .subtractSignLost: SubtractSignLost.self
    case .differenceTurned: DifferenceTurned.self
    case .addedConstant: AddedConstant.self
    case .constantFactor: ConstantFactor.self
    case .reciprocalSign: ReciprocalSign.self
    case .reciprocalSquare: ReciprocalSquare.self
    case .quotientSign: QuotientSign.self
    case .quotientNumerator: QuotientNumerator.self
    case .quotientSquare: QuotientSquare.self
    case .quotientByNumerator: QuotientByNumerator.self
    case .powerFactor: PowerFactor.self
    case .powerExponentKept: PowerExponentKept.self
    case .powerExponentOnly: PowerExponentOnly.self
    case .exponentialLikePower: ExponentialLikePower.self
    case .logarithmBase: LogarithmBase.self
    case .rootHalf: RootHalf.self
    case .rootInverted: RootInverted.self
    case .sigmoidFactor: SigmoidFactor.self
    case .tanhSquare: TanhSquare.self
    case .tanhSign: TanhSign.self
    case .tanhLikeSigmoid: TanhLikeSigmoid.self
    case .slopeSign: SlopeSign.self
    case .reluMask: ReLUMask.self
    case .absoluteValueSlope: AbsoluteValueSlope.self
    case .maxRouting: MaxRouting.self
    case .integrated: Integrated.self
    case .inputForOutput: InputForOutput.self
    case .outputForInput: OutputForInput.self
    case .slopeElsewhere: SlopeElsewhere.self
    case .valueForSlope: ValueForSlope.self
    case .inputForSlope: InputForSlope.self
    case .innerForgotten: InnerForgotten.self
    case .outerForgotten: OuterForgotten.self
    case .arrivingOmitted: ArrivingOmitted.self
    case .localOmitted: LocalOmitted.self
    case .factorsAdded: FactorsAdded.self
    case .factorsDivided: FactorsDivided.self
    case .softmaxOne: SoftmaxOne.self
    case .seedNotOne: SeedNotOne.self
    case .onePathOnly: OnePathOnly.self
    case .pathForgotten: PathForgotten.self
    case .pathTwice: PathTwice.self
    case .pathSign: PathSign.self
    case .pathsAveraged: PathsAveraged.self
    case .pathsMultiplied: PathsMultiplied.self
    case .lossFactor: LossFactor.self
    case .signSlip: SignSlip.self
    case .decimalPoint: DecimalPoint.self
    case .digitsExchanged: DigitsExchanged.self
    case .reciprocalTaken: ReciprocalTaken.self
    case .otherCell: OtherCell.self
    }
  }

  /// What the mistake is about.
  public var family: MistakeFamily { definition.family }

  /// What the mistake gives in a cell, whether it was made there or inside a gate of the program.
  public func predictions(in situation: Situation) -> [Prediction] {
    predictions(in: situation, inside: Inside(situation))
  }

  /// The same, where the working inside the gate is known already.
  func predictions(in situation: Situation, inside: Inside?) -> [Prediction] {
    let here = definition.predictions(in: situation)
    guard let inside, family == .gate || self == .onePathOnly else { return here }
    return here + inside.predictions(definition.predictions)
  }
}
