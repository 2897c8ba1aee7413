package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/store"
)

// findClaim finds what a person means by a name: a claim by its id, an incident by
// the id of any of its claims, or either by the beginning of the id. It gives the
// incident and the claim's full id.
func findClaim(v store.View, name string) (*saidby.Incident, string, error) {
	name = strings.ToLower(strings.TrimSpace(name))
	if !saidby.IsClaimID(name) {
		return nil, "", fmt.Errorf("%w: %q is no id; ids have up to 12 small letters and digits, as \"saidby incidents\" lists them", saidby.ErrUsage, name)
	}
	id, err := v.IncidentOf(name)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return nil, "", fmt.Errorf(`no incident has a claim %q: %w; "saidby incidents" lists what is held`, name, store.ErrNotFound)
	case errors.Is(err, store.ErrAmbiguous):
		return nil, "", fmt.Errorf("%q: %w; write more of the id", name, store.ErrAmbiguous)
	case err != nil:
		return nil, "", err
	}
	incident, err := v.Incident(id)
	if err != nil {
		return nil, "", err
	}
	for i := range incident.Claims {
		if claim := incident.Claims[i].ID; strings.HasPrefix(claim, name) {
			return incident, claim, nil
		}
	}
	return incident, incident.ID, nil
}

// findDocument finds an article by its id, the beginning of it, its URI or the
// last part of that.
func findDocument(v store.View, name string) (string, error) {
	id, err := v.FindDocument(name)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return "", fmt.Errorf(`article %q: %w; "saidby search" finds articles by their words`, name, store.ErrNotFound)
	case errors.Is(err, store.ErrAmbiguous):
		return "", fmt.Errorf("article %q: %w; write the whole address, or the id (sha256:...) of the document", name, store.ErrAmbiguous)
	}
	return id, err
}
