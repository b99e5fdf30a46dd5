package main

import (
	"encoding/json"
	"os"
	"sync"
	"time"

	"github.com/argoproj/argo-rollouts/pkg/apis/rollouts/v1alpha1"
	"github.com/argoproj/argo-rollouts/utils/plugin/types"
)

// entry is one line of the journal: what Argo Rollouts asked for, and why it could not be done.
type entry struct {
	Time      time.Time `json:"time"`
	Rollout   string    `json:"rollout,omitempty"`
	Call      string    `json:"call"`
	Arguments any       `json:"arguments"`
	Error     string    `json:"error,omitempty"`
}

// journal is the file that TRAFFIC_ROUTER_LOG names. Rollouts are worked on at the same time, so lines are written one at a time.
type journal struct {
	file *os.File
	lock sync.Mutex
}

func openJournal() (*journal, error) {
	file, err := os.OpenFile(os.Getenv("TRAFFIC_ROUTER_LOG"), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	return &journal{file: file}, err
}

// record writes down a call with its outcome, which it also hands back in the form that Argo Rollouts expects.
func (j *journal) record(rollout *v1alpha1.Rollout, call string, arguments any, outcome error) types.RpcError {
	line := entry{Time: time.Now().UTC(), Call: call, Arguments: arguments}
	if rollout != nil {
		line.Rollout = rollout.Namespace + "/" + rollout.Name
	}
	if outcome != nil {
		line.Error = outcome.Error()
	}
	if err := j.write(line); err != nil && outcome == nil {
		line.Error = err.Error()
	}
	return types.RpcError{ErrorString: line.Error}
}

func (j *journal) write(line entry) error {
	text, err := json.Marshal(line)
	if err != nil {
		return err
	}
	j.lock.Lock()
	defer j.lock.Unlock()
	_, err = j.file.Write(append(text, '\n'))
	return err
}
