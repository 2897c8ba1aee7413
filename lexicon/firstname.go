package lexicon

// loadFirstNames reads blocks that begin with [male] or [female].
func loadFirstNames(l *Lexicon, lines []Line) error {
	if l.firstNames == nil {
		l.firstNames = map[string]Class{}
	}
	var sex Class
	for _, line := range lines {
		switch line.Text {
		case "":
		case "[male]":
			sex = MaleClass
		case "[female]":
			sex = FemaleClass
		default:
			if sex == 0 {
				return line.Errorf("a block begins with [male] or [female], got %q", line.Text)
			}
			for _, name := range list(line.Text) {
				l.firstNames[name] = sex
			}
		}
	}
	return nil
}

// FirstName is MaleClass or FemaleClass where a first name tells the sex, else 0.
func (l *Lexicon) FirstName(name string) Class { return l.firstNames[name] }
