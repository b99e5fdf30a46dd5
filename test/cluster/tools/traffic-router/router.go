package main

import (
	"errors"
	"os"

	"github.com/argoproj/argo-rollouts/pkg/apis/rollouts/v1alpha1"
	"github.com/argoproj/argo-rollouts/utils/plugin/types"
	"k8s.io/client-go/dynamic"
	"k8s.io/client-go/tools/clientcmd"
)

// router answers the calls of Argo Rollouts.
type router struct {
	journal *journal
	routes  *routes
}

// hashes, weights and nothing are the arguments of calls, as they are written down.
type hashes struct {
	Canary     string                       `json:"canaryHash"`
	Stable     string                       `json:"stableHash"`
	Additional []v1alpha1.WeightDestination `json:"additionalDestinations,omitempty"`
}

type weights struct {
	Weight     int32                        `json:"weight"`
	Additional []v1alpha1.WeightDestination `json:"additionalDestinations,omitempty"`
}

type nothing struct{}

// InitPlugin finds the journal and the cluster, both by environment variables.
func (r *router) InitPlugin() types.RpcError {
	var err error
	if r.journal, err = openJournal(); err != nil {
		return types.RpcError{ErrorString: "TRAFFIC_ROUTER_LOG names no file that can be written: " + err.Error()}
	}
	r.routes, err = connect()
	return r.journal.record(nil, "InitPlugin", nothing{}, err)
}

func connect() (*routes, error) {
	settings, err := clientcmd.BuildConfigFromFlags("", os.Getenv("KUBECONFIG"))
	if err != nil {
		return nil, err
	}
	settings.QPS = -1 // no limit: tests are in a hurry
	client, err := dynamic.NewForConfig(settings)
	return &routes{client}, err
}

// UpdateHash has nothing to do: the Services select the pods.
func (r *router) UpdateHash(rollout *v1alpha1.Rollout, canary, stable string, additional []v1alpha1.WeightDestination) types.RpcError {
	return r.journal.record(rollout, "UpdateHash", hashes{canary, stable, additional}, nil)
}

// SetWeight divides the requests of each route between the two Services.
func (r *router) SetWeight(rollout *v1alpha1.Rollout, weight int32, additional []v1alpha1.WeightDestination) types.RpcError {
	err := r.routes.change(rollout, func(route *route) error {
		if len(additional) > 0 {
			return errors.New("weights of experiments are not implemented here")
		}
		return errors.Join(route.setWeight(int64(weight)), route.labelInProgress(weight > 0))
	})
	return r.journal.record(rollout, "SetWeight", weights{weight, additional}, err)
}

// SetHeaderRoute sends requests with certain headers to the canary; without headers it takes all managed rules away.
func (r *router) SetHeaderRoute(rollout *v1alpha1.Rollout, step *v1alpha1.SetHeaderRoute) types.RpcError {
	err := r.routes.change(rollout, func(route *route) error {
		switch {
		case !route.useHeaderRoutes:
			return nil
		case len(step.Match) == 0:
			route.removeManagedRules()
			return nil
		default:
			return route.addHeaderRules(step)
		}
	})
	return r.journal.record(rollout, "SetHeaderRoute", step, err)
}

// SetMirrorRoute does nothing, as in the plugin this one stands in for.
func (r *router) SetMirrorRoute(rollout *v1alpha1.Rollout, step *v1alpha1.SetMirrorRoute) types.RpcError {
	return r.journal.record(rollout, "SetMirrorRoute", step, nil)
}

// VerifyWeight reads the routes again and compares.
func (r *router) VerifyWeight(rollout *v1alpha1.Rollout, weight int32, additional []v1alpha1.WeightDestination) (types.RpcVerified, types.RpcError) {
	verified := types.Verified
	err := r.routes.read(rollout, func(route *route) error {
		if !route.hasWeight(int64(weight)) {
			verified = types.NotVerified
		}
		return nil
	})
	if err != nil {
		verified = types.NotVerified
	}
	return verified, r.journal.record(rollout, "VerifyWeight", weights{weight, additional}, err)
}

// RemoveManagedRoutes takes the rules of header routes away.
func (r *router) RemoveManagedRoutes(rollout *v1alpha1.Rollout) types.RpcError {
	err := r.routes.change(rollout, func(route *route) error {
		if route.useHeaderRoutes {
			route.removeManagedRules()
		}
		return nil
	})
	return r.journal.record(rollout, "RemoveManagedRoutes", nothing{}, err)
}

// Type is the name that Argo Rollouts logs.
func (r *router) Type() string { return key }
