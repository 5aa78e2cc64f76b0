# √2 + 1/3
import math

# forward pass: every node once, its value kept
f = math.sqrt(2) + 1 / 3          # the output

print("f =", f)
