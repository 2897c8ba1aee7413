package linear

// Features are named by 64-bit hashes of a template number and the values that
// the template joins. Hashes come from the text alone, so that the same text
// has the same features in every process.

const (
	mulA = 0x9E3779B97F4A7C15
	mulB = 0xC2B2AE3D27D4EB4F
	mulC = 0x165667B19E3779F9
	mulD = 0xD6E8FEB86659FD93
)

// finish spreads the bits of a combined value over the whole word.
func finish(h uint64) uint64 {
	h ^= h >> 32
	h *= mulD
	return h ^ h>>29
}

func join1(template, a uint64) uint64 { return finish((a + template) * mulA) }

func join2(template, a, b uint64) uint64 {
	return finish(((a+template)*mulA ^ b) * mulB)
}

func join3(template, a, b, c uint64) uint64 {
	return finish((((a+template)*mulA^b)*mulB ^ c) * mulC)
}

func join4(template, a, b, c, d uint64) uint64 {
	return finish(((((a+template)*mulA^b)*mulB^c)*mulC ^ d) * mulA)
}

// step adds a byte to the running hash of a string.
func step(h uint64, b byte) uint64 {
	h = (h ^ uint64(b)) * 0x100000001B3
	return h ^ h>>29
}

const hashSeed = 0xCBF29CE484222325

func hashString(s string) uint64 {
	h := uint64(hashSeed)
	for i := 0; i < len(s); i++ {
		h = step(h, s[i])
	}
	return h
}
