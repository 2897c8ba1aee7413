package main

import (
	"path/filepath"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/annotate"
	"github.com/saidby/saidby/annotate/conllu"
	"github.com/saidby/saidby/annotate/train"
)

// analyser lets the annotator work on gold tokens.
type analyser struct{ *annotate.Annotator }

func (a analyser) Analyse(s *saidby.Sentence) { a.Annotate(s) }

// treebank scores tags and trees on gold tokens and sentences.
func treebank(file string) func(*evaluator, string) ([]score, error) {
	return func(e *evaluator, folder string) ([]score, error) {
		trees, err := conllu.Read(filepath.Join(folder, file))
		if err != nil {
			return nil, err
		}
		s := train.Evaluate(analyser{e.annotator}, trees)
		return []score{{"LAS, no subtypes", s.LAS}, {"UAS", s.UAS}, {"UPOS", s.UPOS}, {"XPOS", s.XPOS}}, nil
	}
}

// names scores persons, organisations and places on gold tokens: both ends and
// the kind must be right.
func names(file string) func(*evaluator, string) ([]score, error) {
	return func(e *evaluator, folder string) ([]score, error) {
		sentences, err := conllu.ReadNames(filepath.Join(folder, file))
		if err != nil {
			return nil, err
		}
		s := train.EvaluateNames(analyser{e.annotator}, sentences)
		return []score{{"F1", s[""].F1()}, {"persons F1", s["PER"].F1()}, {"organisations F1", s["ORG"].F1()}, {"places F1", s["LOC"].F1()}}, nil
	}
}
