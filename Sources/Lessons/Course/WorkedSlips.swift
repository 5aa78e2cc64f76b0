// The slips that are made with changes, quotients and steps, and the numbers that they give.

internal import Graphs

/// A slip, and the number that it gives.
struct SlipGuess {
  let slip: NumberSlip
  let value: Double
  /// Whether the same number is asked for in another place.
  var isAsked = false
}

/// Works out what slips would give, from right numbers or from the student's own.
struct WorkedSlips {
  let trace: Trace
  /// What is asked for beside the number in question.
  let asked: Set<WorkedNumber>
  let askedSources: Set<WorkedNumber.Source>
  /// The numbers to work with.
  let value: (WorkedNumber.Source) -> Double

  private func result(_ number: WorkedNumber) -> Double {
    number.result(at: trace.point, from: value)
  }

  private func name(_ input: Int) -> String { trace.graph.name(of: .input(input)) }

  func guesses(for number: WorkedNumber) -> [SlipGuess] {
    switch number.form {
    case .change: change(number)
    case .predicted: predicted(number)
    case .quotient: quotient(number)
    case .central: central(number)
    case .step: step(number)
    }
  }

  private func guess(_ slip: NumberSlip, _ number: WorkedNumber) -> SlipGuess {
    SlipGuess(slip: slip, value: result(number), isAsked: asked.contains(number))
  }

  private func sign(_ number: WorkedNumber) -> SlipGuess {
    SlipGuess(slip: .sign, value: -result(number))
  }

  /// Each of several moves alone.
  private func single(_ number: WorkedNumber) -> [SlipGuess] {
    guard number.moves.count > 1 else { return [] }
    return number.moves.map { move in
      let alone = WorkedNumber(form: number.form, moves: [move])
      return SlipGuess(slip: .onlyMoved(name(move.input)), value: result(alone))
    }
  }

  private func change(_ number: WorkedNumber) -> [SlipGuess] {
    [
      guess(.predicted, number.with(.predicted)), sign(number),
      SlipGuess(slip: .valueAfter, value: value(.output(number.moves))),
      SlipGuess(slip: .valueBefore, value: value(.output([]))),
      SlipGuess(slip: .otherWay, value: result(number.turned)),
    ] + single(number)
  }

  private func predicted(_ number: WorkedNumber) -> [SlipGuess] {
    let gradients = number.moves.map { value(.gradient($0.input)) }
    return [
      guess(.actual, number.with(.change)), sign(number),
      SlipGuess(slip: .withoutMove, value: gradients.reduce(0, +)),
      SlipGuess(slip: .straightLine, value: value(.output([])) + result(number)),
    ] + single(number)
  }

  private func quotient(_ number: WorkedNumber) -> [SlipGuess] {
    [
      derivative(number), guess(.centralInstead, number.with(.central)), sign(number),
      SlipGuess(slip: .notDivided, value: result(number.with(.change))),
      SlipGuess(slip: .dividedByTwice, value: result(number) / 2),
      guess(.otherWay, number.turned),
      SlipGuess(slip: .valueAfter, value: value(.output(number.moves))),
    ]
  }

  private func central(_ number: WorkedNumber) -> [SlipGuess] {
    [
      derivative(number), guess(.oneSidedInstead, number.with(.quotient)), sign(number),
      SlipGuess(slip: .notDivided, value: result(number) * 2 * number.moves[0].step),
      SlipGuess(slip: .dividedByHalf, value: result(number) * 2),
      guess(.oneSidedInstead, number.with(.quotient).turned),
    ]
  }

  private func derivative(_ number: WorkedNumber) -> SlipGuess {
    let source = WorkedNumber.Source.gradient(number.moves[0].input)
    return SlipGuess(
      slip: .derivative, value: value(source), isAsked: askedSources.contains(source))
  }

  private func step(_ number: WorkedNumber) -> [SlipGuess] {
    let input = number.moves[0].input
    let (start, rate) = (trace.point[input], number.moves[0].step)
    let gradient = value(.gradient(input))
    return [
      SlipGuess(slip: .uphill, value: start + rate * gradient),
      SlipGuess(slip: .moveAlone, value: -rate * gradient),
      SlipGuess(slip: .moveAlone, value: rate * gradient),
      SlipGuess(slip: .gradientAlone, value: gradient),
      SlipGuess(slip: .withoutRate, value: start - gradient),
      SlipGuess(slip: .notMoved, value: start),
    ]
      + trace.graph.inputs.indices.filter { $0 != input }.flatMap { other in
        let move = rate * value(.gradient(other))
        return [
          SlipGuess(slip: .gradientOf(name(other)), value: start - move),
          SlipGuess(slip: .stepOf(name(other)), value: trace.point[other] - move),
        ]
      }
  }
}

extension Trace {
  /// The slips with the value of an operand once inputs have moved.
  func guesses(for operand: Operand, after moves: [Move]) -> [SlipGuess] {
    let (before, after) = (value(of: operand), value(of: operand, after: moves))
    var guesses = [
      SlipGuess(slip: .otherWay, value: value(of: operand, after: moves.map(\.turned))),
      SlipGuess(slip: .valueBefore, value: before),
      SlipGuess(slip: .changeAlone, value: after - before),
    ]
    if operand == graph.output {
      let predicted = value(of: WorkedNumber(form: .predicted, moves: moves))
      guesses.append(SlipGuess(slip: .straightLine, value: before + predicted))
    }
    guard moves.count > 1 else { return guesses }
    return guesses
      + moves.map { move in
        let name = graph.name(of: .input(move.input))
        return SlipGuess(slip: .onlyMoved(name), value: value(of: operand, after: [move]))
      }
  }
}
