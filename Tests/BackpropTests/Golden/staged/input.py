# x
import math

# the inputs and their values
x = 3.0

# forward pass: every node once, its value kept
f = x                             # the output

# backward pass: the same lines from the last to the first
df = 1.0                          # df/df: the start
dx = df                           # df/do

print("f =", f)
print("df/dx =", dx)
