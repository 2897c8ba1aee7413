package main

import (
	"fmt"

	"github.com/saidby/saidby"
)

type versionCommand struct{}

// Run prints the versions of the program and of the report's form.
func (versionCommand) Run(t terminal) error {
	_, err := fmt.Fprintf(t.out, "saidby %s (report form %s)\n", saidby.Version, saidby.SchemaID)
	return err
}

// helpCommand stands in the list of commands; withHelp does what it asks for.
type helpCommand struct {
	Command []string `arg:"" optional:"" help:"The command to explain."`
}

// withHelp turns "help read" into "read --help", and no arguments into a call
// for help.
func withHelp(args []string) []string {
	switch {
	case len(args) == 0:
		return []string{"--help"}
	case args[0] == "help":
		return append(args[1:len(args):len(args)], "--help")
	}
	return args
}
