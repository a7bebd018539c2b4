// Holds notes and proofs of ours against golang.org/x/mod/sumdb, the implementation behind Go's checksum database.
// Reads one JSON object from standard input and prints "true", or why not.
package main

import (
	"crypto/ed25519"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type question struct {
	Note      string   `json:"note"`
	Key       string   `json:"key"`
	Witness   string   `json:"witness"`
	Body      string   `json:"body"`
	Number    int64    `json:"number"`
	Inclusion []string `json:"inclusion"`
	OldSize   int64    `json:"old_size"`
	OldRoot   string   `json:"old_root"`
	Since     []string `json:"since"`
}

// cosigner checks C2SP cosignatures, which sumdb/note leaves to a verifier of the caller's.
type cosigner struct {
	name string
	hash uint32
	key  ed25519.PublicKey
}

func (c cosigner) Name() string    { return c.name }
func (c cosigner) KeyHash() uint32 { return c.hash }
func (c cosigner) Verify(message, signature []byte) bool {
	if len(signature) != 8+ed25519.SignatureSize {
		return false
	}
	time := binary.BigEndian.Uint64(signature)
	signed := fmt.Sprintf("cosignature/v1\ntime %d\n%s", time, message)
	return ed25519.Verify(c.key, []byte(signed), signature[8:])
}

func newCosigner(line string) (note.Verifier, error) {
	parts := strings.SplitN(line, "+", 3)
	hash, err := strconv.ParseUint(parts[1], 16, 32)
	if err != nil {
		return nil, err
	}
	key, err := base64.StdEncoding.DecodeString(parts[2])
	if err != nil || key[0] != 4 {
		return nil, fmt.Errorf("not a cosigner's key")
	}
	return cosigner{parts[0], uint32(hash), key[1:]}, nil
}

func hashes(lines []string) ([]tlog.Hash, error) {
	var found []tlog.Hash
	for _, line := range lines {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return nil, err
		}
		found = append(found, hash)
	}
	return found, nil
}

func check(ask question) error {
	own, err := note.NewVerifier(ask.Key)
	if err != nil {
		return err
	}
	verifiers, wanted := []note.Verifier{own}, 1
	if ask.Witness != "" {
		witness, err := newCosigner(ask.Witness)
		if err != nil {
			return err
		}
		verifiers, wanted = append(verifiers, witness), 2
	}
	opened, err := note.Open([]byte(ask.Note), note.VerifierList(verifiers...))
	if err != nil {
		return err
	}
	if len(opened.Sigs) != wanted {
		return fmt.Errorf("%d signatures are true, not %d", len(opened.Sigs), wanted)
	}
	lines := strings.Split(opened.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return err
	}
	root, err := tlog.ParseHash(lines[2])
	if err != nil {
		return err
	}
	if ask.Number > 0 {
		body, err := base64.StdEncoding.DecodeString(ask.Body)
		if err != nil {
			return err
		}
		proof, err := hashes(ask.Inclusion)
		if err != nil {
			return err
		}
		if err := tlog.CheckRecord(proof, size, root, ask.Number-1, tlog.RecordHash(body)); err != nil {
			return err
		}
	}
	if ask.OldSize > 0 {
		old, err := tlog.ParseHash(ask.OldRoot)
		if err != nil {
			return err
		}
		proof, err := hashes(ask.Since)
		if err != nil {
			return err
		}
		return tlog.CheckTree(proof, size, root, ask.OldSize, old)
	}
	return nil
}

func main() {
	decoder := json.NewDecoder(os.Stdin)
	for decoder.More() {
		var ask question
		err := decoder.Decode(&ask)
		if err == nil {
			err = check(ask)
		}
		if err != nil {
			fmt.Println(err)
		} else {
			fmt.Println("true")
		}
	}
}
