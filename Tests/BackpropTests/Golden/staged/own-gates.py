# sq(a, b) = (a + b)²; g(u, w) = sin(u·w + u)·exp(u − w) + ln(u² + 1)/softplus(u·w·u); g(x, y) + sq(x, x)
import math

# the inputs and their values
x = 1.0
y = -0.5

# forward pass: every node once, its value kept
v1_1 = x * y                      # inside v1
v1_2 = v1_1 + x                   # inside v1
v1_3 = math.sin(v1_2)             # inside v1
v1_4 = x - y                      # inside v1
v1_5 = math.exp(v1_4)             # inside v1
v1_6 = v1_3 * v1_5                # inside v1
v1_7 = x ** 2                     # inside v1
v1_8 = v1_7 + 1                   # inside v1
v1_9 = math.log(v1_8)             # inside v1
v1_10 = v1_1 * x                  # inside v1
v1_11 = math.log1p(math.exp(v1_10))  # inside v1
v1_12 = v1_9 / v1_11              # inside v1
v1 = v1_6 + v1_12                 # v1: sin(i₁i₂ + i₁)·exp(i₁ − i₂) + ln(i₁² + 1)/softplus(i₁i₂·i₁)
v2 = (x + x) ** 2                 # v2: (i₁ + i₂)²
f = v1 + v2                       # f: i₁ + i₂

# backward pass: the same lines from the last to the first
df = 1.0                          # df/df: the start
dv1 = df                          # backward f: df/do · do/di₁ = df · 1
dv2 = df                          # backward f: df/do · do/di₂ = df · 1
# x is used 3 times, so what comes back adds up: = once, then +=
dx = 2 * (x + x) * dv2            # backward v2: df/do · do/di₁ = dv2 · (2(i₁ + i₂))
dx += 2 * (x + x) * dv2           # backward v2: df/do · do/di₂ = dv2 · (2(i₁ + i₂))
dv1_6 = dv1                       # inside v1
dv1_12 = dv1                      # inside v1
dv1_9 = (1 / v1_11) * dv1_12      # inside v1
dv1_11 = (-v1_12 / v1_11) * dv1_12  # inside v1
dv1_10 = (1 / (1 + math.exp(-v1_10))) * dv1_11  # inside v1
dv1_1 = x * dv1_10                # inside v1
dx += v1_1 * dv1_10               # backward v1: df/do · do/di₁
dv1_8 = (1 / v1_8) * dv1_9        # inside v1
dv1_7 = dv1_8                     # inside v1
dx += 2 * x * dv1_7               # backward v1: df/do · do/di₁
dv1_3 = v1_5 * dv1_6              # inside v1
dv1_5 = v1_3 * dv1_6              # inside v1
dv1_4 = v1_5 * dv1_5              # inside v1
dx += dv1_4                       # backward v1: df/do · do/di₁
# y is used 2 times, so what comes back adds up: = once, then +=
dy = -dv1_4                       # backward v1: df/do · do/di₂
dv1_2 = math.cos(v1_2) * dv1_3    # inside v1
dv1_1 += dv1_2                    # inside v1
dx += dv1_2                       # backward v1: df/do · do/di₁
dx += y * dv1_1                   # backward v1: df/do · do/di₁
dy += x * dv1_1                   # backward v1: df/do · do/di₂

print("f =", f)
print("df/dx =", dx)
print("df/dy =", dy)
