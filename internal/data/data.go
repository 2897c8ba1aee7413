// Package data finds the folder of labelled articles and open corpora that the
// quality of the program is measured on. It is not part of the repository;
// tests that need it are skipped where it is not there.
package data

import (
	"os"
	"path/filepath"
)

// Root gives the folder: the environment's SAIDBY_DATA, or a folder "shared"
// beside the checkout. It is "" where there is none.
func Root() string {
	if root := os.Getenv("SAIDBY_DATA"); root != "" {
		return root
	}
	dir, err := os.Getwd()
	if err != nil {
		return ""
	}
	for {
		root := filepath.Join(dir, "shared")
		if info, err := os.Stat(filepath.Join(root, "gold")); err == nil && info.IsDir() {
			return root
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return ""
		}
		dir = parent
	}
}
