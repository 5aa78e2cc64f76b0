# gelu(x) + relu(−x)·|x|
import math

def Phi(x):  # the normal distribution
    return 0.5 * math.erfc(-x / math.sqrt(2))

def phi(x):  # its density
    return math.exp(-0.5 * x * x) / math.sqrt(2 * math.pi)

# the inputs and their values
x = 0.5

# forward pass: every node once, its value kept
v1 = x * Phi(x)                   # v1: gelu(i)
v2 = -x                           # v2: −i
v3 = max(0, v2)                   # v3: relu(i)
v4 = abs(x)                       # v4: |i|
v5 = v3 * v4                      # v5: i₁i₂
f = v1 + v5                       # f: i₁ + i₂

# backward pass: the same lines from the last to the first
df = 1.0                          # df/df: the start
dv1 = df                          # backward f: df/do · do/di₁ = df · 1
dv5 = df                          # backward f: df/do · do/di₂ = df · 1
dv3 = v4 * dv5                    # backward v5: df/do · do/di₁ = dv5 · i₂
dv4 = v3 * dv5                    # backward v5: df/do · do/di₂ = dv5 · i₁
# x is used 3 times, so what comes back adds up: = once, then +=
dx = (1 if x > 0 else (-1 if x < 0 else 0)) * dv4  # backward v4: df/do · do/di = dv4 · (1 if i > 0, else −1 if i < 0, else 0)
dv2 = (v2 > 0) * dv3              # backward v3: df/do · do/di = dv3 · (1 if i > 0, else 0)
dx += -dv2                        # backward v2: df/do · do/di = dv2 · (−1)
dx += (Phi(x) + x * phi(x)) * dv1  # backward v1: df/do · do/di = dv1 · (Φ(i) + iφ(i))

print("f =", f)
print("df/dx =", dx)
