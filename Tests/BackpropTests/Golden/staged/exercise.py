# z = (x + σ(y)) / (σ(x) + (x + y)²)
import math

# the inputs and their values
x = 3.0
y = -4.0

# forward pass: every node once, its value kept
v1 = 1 / (1 + math.exp(-y))       # v1: σ(i)
v2 = x + v1                       # v2: i₁ + i₂
v3 = 1 / (1 + math.exp(-x))       # v3: σ(i)
v4 = x + y                        # v4: i₁ + i₂
v5 = v4 ** 2                      # v5: i²
v6 = v3 + v5                      # v6: i₁ + i₂
v7 = 1 / v6                       # v7: 1/i
z = v2 * v7                       # z: i₁i₂

# backward pass: the same lines from the last to the first
dz = 1.0                          # dz/dz: the start
dv2 = v7 * dz                     # backward z: dz/do · do/di₁ = dz · i₂
dv7 = v2 * dz                     # backward z: dz/do · do/di₂ = dz · i₁
dv6 = (-1 / v6 ** 2) * dv7        # backward v7: dz/do · do/di = dv7 · (−1/i²)
dv3 = dv6                         # backward v6: dz/do · do/di₁ = dv6 · 1
dv5 = dv6                         # backward v6: dz/do · do/di₂ = dv6 · 1
dv4 = 2 * v4 * dv5                # backward v5: dz/do · do/di = dv5 · 2i
# x is used 3 times, so what comes back adds up: = once, then +=
dx = dv4                          # backward v4: dz/do · do/di₁ = dv4 · 1
# y is used 2 times, so what comes back adds up: = once, then +=
dy = dv4                          # backward v4: dz/do · do/di₂ = dv4 · 1
dx += v3 * (1 - v3) * dv3         # backward v3: dz/do · do/di = dv3 · (o(1 − o))
dx += dv2                         # backward v2: dz/do · do/di₁ = dv2 · 1
dv1 = dv2                         # backward v2: dz/do · do/di₂ = dv2 · 1
dy += v1 * (1 - v1) * dv1         # backward v1: dz/do · do/di = dv1 · (o(1 − o))

print("z =", z)
print("dz/dx =", dx)
print("dz/dy =", dy)
