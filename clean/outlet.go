package clean

import "strings"

// documentWords begin the part of a line that says what kind of text it is.
var documentWords = wordSet(`statement transcript communique communiqué bulletin digest summary briefing report
	press release news weekly daily monthly live update interview editorial opinion analysis review unofficial
	english edition excerpt extract`)

// outletWords end the names of papers, agencies and stations.
var outletWords = wordSet(`news times post daily weekly courier herald wire press dispatch gazette chronicle tribune
	journal observer monitor agency radio tv television channel review today express mail mirror standard star sun
	guardian telegraph independent echo bugle trumpet ledger relay newslink page newswire service network
	online media reporter sentinel examiner inquirer advertiser record globe argus messenger citizen mercury world
	voice signal lighthouse beacon broadcasting newspaper magazine`)

// carriers say which outlet carries somebody else's text.
var carriers = []string{"distributed by ", "published by ", "carried by ", "released by ", "issued by ", "extract from ", "excerpt from "}

// datelineTowns are seats of many newsrooms and institutions. Before a date at
// the head of a text they say where it was written, not who wrote it.
var datelineTowns = map[string]bool{
	"new york": true, "geneva": true, "vienna": true, "brussels": true, "washington": true, "london": true, "paris": true,
	"berlin": true, "moscow": true, "kyiv": true, "kiev": true, "beijing": true, "ankara": true, "istanbul": true,
	"cairo": true, "beirut": true, "jerusalem": true, "tel aviv": true, "gaza": true, "gaza city": true, "ramallah": true,
	"damascus": true, "baghdad": true, "tehran": true, "riyadh": true, "doha": true, "dubai": true, "sanaa": true,
	"aden": true, "khartoum": true, "port sudan": true, "nairobi": true, "addis ababa": true, "mogadishu": true,
	"kinshasa": true, "goma": true, "abuja": true, "lagos": true, "bamako": true, "niamey": true, "ouagadougou": true,
	"dakar": true, "tripoli": true, "kabul": true, "islamabad": true, "new delhi": true, "delhi": true, "dhaka": true,
	"yangon": true, "naypyidaw": true, "nay pyi taw": true, "bangkok": true, "manila": true, "tokyo": true, "seoul": true,
	"bogotá": true, "bogota": true, "caracas": true, "port-au-prince": true, "mexico city": true, "the hague": true,
	"rome": true, "madrid": true, "warsaw": true, "tbilisi": true, "yerevan": true, "baku": true, "amman": true, "juba": true,
}

// agencies print their names in brackets behind the town of a dateline.
var agencies = wordSet(`ap afp reuters upi dpa efe ansa tass itar-tass ria interfax xinhua pa pti ani anadolu aa kyodo yonhap
	ukrinform unian belta irna isna mehr tasnim sana wafa petra mena spa wam kuna qna saba nna sunna apa app bernama
	antara vna jiji irin afp/ap bbc cnn dw rfe/rl voa iwpr icrc un news agency associated press`)

// stampOutlet takes the outlet from what stands before the date in a line:
// "The Ashbourne Courier, ", "An extract from The Long Page, ", "Left Bank
// Daily, compiled at 08:30 on ", "(English text distributed by the Northern
// Signal service, ".
func stampOutlet(before string) string {
	for _, carrier := range carriers {
		if _, after, ok := strings.Cut(before, carrier); ok {
			name, _, _ := strings.Cut(after, ",")
			return outletName(strings.TrimSuffix(strings.TrimPrefix(name, "the "), " service"))
		}
	}
	if i := strings.LastIndexByte(before, '"'); i >= 0 { // a programme's name
		before = before[i+1:]
	}
	first := ""
	for piece := range strings.SplitSeq(before, ",") {
		name := outletName(piece)
		if !namesOutlet(name) {
			continue
		}
		if endsAsOutlet(name) {
			return name
		}
		if first == "" {
			first = name
		}
	}
	return first
}

// lineOutlet takes the outlet from a line of its own above a date: "Danube
// Lighthouse, Izmail", "Traders' federation bulletin - Timbuktu Chamber of
// Commerce", "Rapid Support Forces - Office of the Official Spokesman".
func lineOutlet(text string) string {
	if label, name, ok := strings.Cut(text, " - "); ok && lastWordIn(label, documentWords) {
		text = name
	} else if ok {
		text = label
	}
	name, _, _ := strings.Cut(text, ",")
	name = outletName(name)
	if !namesOutlet(name) || sentenceEnd(text) {
		return ""
	}
	return name
}

// outletName is the piece up to where it turns to the date ("Vale Post
// Published Saturday").
func outletName(piece string) string {
	for at, after := 0, piece; after != ""; {
		w, rest, _ := strings.Cut(after, " ")
		if at > 0 && stampVerbs[strings.ToLower(strings.TrimRight(w, ":"))] {
			piece = piece[:at]
			break
		}
		at, after = len(piece)-len(rest), rest
	}
	return strings.Trim(piece, " \t-–—|·•()")
}

// namesOutlet rules out labels, towns, and the words between outlet and date.
func namesOutlet(name string) bool {
	w := words(name)
	if len(w) == 0 || len(w) > 8 || !startsUpper(w[0]) || strings.Contains(name, ". ") || datelineTowns[strings.ToLower(name)] {
		return false
	}
	lower := strings.ToLower(w[0])
	if allUpper(name) && len(w) > 2 || weekdays[lower] || months[lower] != 0 || stampWords[lower] && lower != "the" && lower != "a" {
		return false
	}
	for _, word := range w[1:] {
		if !startsUpper(word) && !nameLinks[word] && !outletWords[word] {
			return false // a headline, not a name
		}
	}
	return !documentWords[lower] || endsAsOutlet(name) && len(w) > 1
}

// nameLinks are the words without a capital in names of outlets and offices.
var nameLinks = wordSet(`of the and for in on to at a an de del la le el al du di da des der die das und et y e`)

func endsAsOutlet(name string) bool { return lastWordIn(name, outletWords) }

func lastWordIn(s string, set map[string]bool) bool {
	w := words(s)
	return len(w) > 0 && set[strings.ToLower(w[len(w)-1])]
}
