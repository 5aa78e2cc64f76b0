# dx = x·σ₁; lambda = dx + v_1; if = max(lambda, 2π)·ŷ; if^x
import math

# the inputs and their values
x = 2.0
sigma1 = 3.0
v1 = 1.0
yhat = 1.0

# forward pass: every node once, its value kept
dx_ = x * sigma1                  # dx: i₁i₂
lambda_ = dx_ + v1                # lambda: i₁ + i₂
w1 = max(2 * math.pi, lambda_)    # w1: max(i₁, i₂)
if_ = w1 * yhat                   # if: i₁i₂
f = if_ ** x                      # f: i₁^i₂

# backward pass: the same lines from the last to the first
df = 1.0                          # df/df: the start
dif_ = x * if_ ** (x - 1) * df    # backward f: df/do · do/di₁ = df · (i₂·i₁^(i₂ − 1))
# x is used 2 times, so what comes back adds up: = once, then +=
dx = f * math.log(if_) * df       # backward f: df/do · do/di₂ = df · o·ln(i₁)
dw1 = yhat * dif_                 # backward if: df/do · do/di₁ = dif_ · i₂
dyhat = w1 * dif_                 # backward if: df/do · do/di₂ = dif_ · i₁
dlambda_ = (lambda_ >= 2 * math.pi) * dw1  # backward w1: df/do · do/di₁ = dw1 · (1 if i₁ ≥ i₂, else 0)
ddx_ = dlambda_                   # backward lambda: df/do · do/di₁ = dlambda_ · 1
dv1 = dlambda_                    # backward lambda: df/do · do/di₂ = dlambda_ · 1
dx += sigma1 * ddx_               # backward dx: df/do · do/di₁ = ddx_ · i₂
dsigma1 = x * ddx_                # backward dx: df/do · do/di₂ = ddx_ · i₁

print("f =", f)
print("df/dx =", dx)
print("df/dsigma1 =", dsigma1)
print("df/dv1 =", dv1)
print("df/dyhat =", dyhat)
