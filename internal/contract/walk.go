package contract

import (
	"encoding/json"
	"fmt"
)

func textOf(report any) string {
	object, _ := report.(map[string]any)
	article, _ := object["article"].(map[string]any)
	text, _ := article["text"].(string)
	return text
}

// eachSelector walks all of a report and visits whatever has "start" and
// "exact", wherever it stands, so that a new field is checked without a word.
func eachSelector(value any, path string, visit func(path string, start, end int, exact string)) {
	switch v := value.(type) {
	case []any:
		for i, item := range v {
			eachSelector(item, fmt.Sprintf("%s/%d", path, i), visit)
		}
	case map[string]any:
		if exact, ok := v["exact"].(string); ok {
			visit(path, number(v["start"]), number(v["end"]), exact)
		}
		for key, item := range v {
			eachSelector(item, path+"/"+key, visit)
		}
	}
}

func number(value any) int {
	n, ok := value.(json.Number)
	if !ok {
		return -1
	}
	i, err := n.Int64()
	if err != nil {
		return -1
	}
	return int(i)
}

// sourcesKnown reports ids that stand for nothing in the report.
func sourcesKnown(value any) (wrong []error) {
	report, _ := value.(map[string]any)
	known := map[string]bool{}
	for _, list := range []string{"sources", "events"} {
		for _, item := range items(report[list]) {
			id, _ := item["id"].(string)
			if known[id] {
				wrong = append(wrong, fmt.Errorf("/%s: id %q twice", list, id))
			}
			known[id] = true
		}
	}
	refer := func(from string, ids ...any) {
		for _, id := range ids {
			if s, ok := id.(string); ok && !known[s] {
				wrong = append(wrong, fmt.Errorf("%s: id %q stands for nothing", from, s))
			}
		}
	}
	for _, s := range items(report["sources"]) {
		refer("/sources via", s["via"])
	}
	for _, e := range items(report["events"]) {
		refer("/events sources", list(e["sources"])...)
		for _, r := range items(e["relations"]) {
			refer("/events relations", r["event"])
		}
	}
	for _, s := range items(report["statements"]) {
		refer("/statements events", list(s["events"])...)
	}
	return wrong
}

func list(value any) []any {
	l, _ := value.([]any)
	return l
}

func items(value any) (objects []map[string]any) {
	for _, item := range list(value) {
		if object, ok := item.(map[string]any); ok {
			objects = append(objects, object)
		}
	}
	return objects
}
