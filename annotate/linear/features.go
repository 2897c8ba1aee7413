package linear

// features collects the hashes of one decision. Every call that adds one takes
// the next template number, so that equal values in two places stay apart.
type features struct {
	list     []uint64
	template uint64
}

func (f *features) reset() { f.list, f.template = f.list[:0], 1 }

func (f *features) one(a uint64) {
	f.list = append(f.list, join1(f.template, a))
	f.template++
}

func (f *features) two(a, b uint64) {
	f.list = append(f.list, join2(f.template, a, b))
	f.template++
}

func (f *features) three(a, b, c uint64) {
	f.list = append(f.list, join3(f.template, a, b, c))
	f.template++
}

func (f *features) four(a, b, c, d uint64) {
	f.list = append(f.list, join4(f.template, a, b, c, d))
	f.template++
}
