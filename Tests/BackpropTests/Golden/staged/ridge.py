# yhat = w_1·x₁ + b; r = (yhat − y)²/2; λ = 1/2; J = r + λ·w_1²
import math

# the inputs and their values
w1 = 0.5
x1 = 2.0
b = 0.25
y = 1.0
lambda_ = 0.5

# forward pass: every node once, its value kept
v1 = w1 * x1                      # v1: i₁i₂
yhat = v1 + b                     # yhat: i₁ + i₂
v2 = yhat - y                     # v2: i₁ − i₂
v3 = v2 ** 2                      # v3: i²
r = v3 / 2                        # r: i/2
v4 = w1 ** 2                      # v4: i²
v5 = lambda_ * v4                 # v5: i₁i₂
J = r + v5                        # J: i₁ + i₂

# backward pass: the same lines from the last to the first
dJ = 1.0                          # dJ/dJ: the start
dr = dJ                           # backward J: dJ/do · do/di₁ = dJ · 1
dv5 = dJ                          # backward J: dJ/do · do/di₂ = dJ · 1
dv4 = lambda_ * dv5               # backward v5: dJ/do · do/di₂ = dv5 · i₁
# w1 is used 2 times, so what comes back adds up: = once, then +=
dw1 = 2 * w1 * dv4                # backward v4: dJ/do · do/di = dv4 · 2i
dv3 = (1 / 2) * dr                # backward r: dJ/do · do/di = dr · 1/2
dv2 = 2 * v2 * dv3                # backward v3: dJ/do · do/di = dv3 · 2i
dyhat = dv2                       # backward v2: dJ/do · do/di₁ = dv2 · 1
dv1 = dyhat                       # backward yhat: dJ/do · do/di₁ = dyhat · 1
db = dyhat                        # backward yhat: dJ/do · do/di₂ = dyhat · 1
dw1 += x1 * dv1                   # backward v1: dJ/do · do/di₁ = dv1 · i₂

print("J =", J)
print("dJ/dw1 =", dw1)
print("dJ/db =", db)
