package main

import (
	"errors"
	"fmt"

	"github.com/argoproj/argo-rollouts/pkg/apis/rollouts/v1alpha1"
	"sigs.k8s.io/json"
)

// key is the name that the ConfigMap of Argo Rollouts and each Rollout call the plugin by.
const key = "argoproj-labs/gatewayAPI"

// config is what a Rollout says under the key. The fields of other kinds of routes, and selectors, are not known here.
type config struct {
	HTTPRoute              string        `json:"httpRoute"`
	HTTPRoutes             []routeConfig `json:"httpRoutes"`
	Namespace              string        `json:"namespace"`
	DisableInProgressLabel bool          `json:"disableInProgressLabel"`
	InProgressLabelKey     string        `json:"inProgressLabelKey"`
	InProgressLabelValue   string        `json:"inProgressLabelValue"`
}

type routeConfig struct {
	Name            string `json:"name"`
	UseHeaderRoutes bool   `json:"useHeaderRoutes"`
}

// configOf refuses what it does not know, upper and lower case told apart, so that a test proves that the names are right.
func configOf(rollout *v1alpha1.Rollout) (*config, error) {
	canary := rollout.Spec.Strategy.Canary
	if canary == nil || canary.TrafficRouting == nil {
		return nil, errors.New("the Rollout has no traffic routing")
	}
	if canary.CanaryService == "" || canary.StableService == "" {
		return nil, errors.New("the Rollout names no canaryService or no stableService")
	}
	said := config{
		Namespace:            rollout.Namespace,
		InProgressLabelKey:   "rollouts.argoproj.io/gatewayapi-canary",
		InProgressLabelValue: "in-progress",
	}
	unknown, err := json.UnmarshalStrict(canary.TrafficRouting.Plugins[key], &said)
	if err = errors.Join(append(unknown, err)...); err != nil {
		return nil, fmt.Errorf("the configuration of %s cannot be read: %w", key, err)
	}
	if said.HTTPRoute != "" {
		said.HTTPRoutes = append(said.HTTPRoutes, routeConfig{Name: said.HTTPRoute, UseHeaderRoutes: true})
	}
	if len(said.HTTPRoutes) == 0 {
		return nil, fmt.Errorf("the configuration of %s names no HTTPRoute", key)
	}
	for _, route := range said.HTTPRoutes {
		if route.Name == "" {
			return nil, fmt.Errorf("the configuration of %s has an HTTPRoute without a name", key)
		}
	}
	return &said, nil
}
