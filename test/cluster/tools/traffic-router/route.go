package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/argoproj/argo-rollouts/pkg/apis/rollouts/v1alpha1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
)

// route is one HTTPRoute of a Rollout. It is kept as the API server gave it, so that fields of newer versions survive.
type route struct {
	object          *unstructured.Unstructured
	canary          *v1alpha1.CanaryStrategy
	config          *config
	useHeaderRoutes bool
}

var errNoSplit = errors.New("no rule has both the stable and the canary Service as backends")

func (r *route) rules() []object { return objects(r.object.Object["spec"].(object)["rules"]) }

func (r *route) setRules(rules []object) { r.object.Object["spec"].(object)["rules"] = list(rules) }

// splits are the rules that divide requests between stable and canary.
func (r *route) splits() (rules []object) {
	for _, rule := range r.rules() {
		if !r.isManaged(rule) && backend(rule, r.canary.CanaryService) != nil && backend(rule, r.canary.StableService) != nil {
			rules = append(rules, rule)
		}
	}
	return rules
}

// isManaged tells the rules of header routes: by their name, or because the canary is their only backend. The latter also hits
// a rule that somebody wrote by hand; so it does in the plugin that this one stands in for.
func (r *route) isManaged(rule object) bool {
	backends := objects(rule["backendRefs"])
	return len(backends) == 1 && backends[0]["name"] == r.canary.CanaryService ||
		slices.ContainsFunc(r.canary.TrafficRouting.ManagedRoutes, func(route v1alpha1.MangedRoutes) bool { return isNamed(rule, route.Name) })
}

// setWeight gives the canary so many of 100 requests, and stable the others. Other backends keep their weights.
func (r *route) setWeight(weight int64) error {
	splits := r.splits()
	if len(splits) == 0 {
		return errNoSplit
	}
	for _, rule := range splits {
		backend(rule, r.canary.CanaryService)["weight"] = weight
		backend(rule, r.canary.StableService)["weight"] = 100 - weight
	}
	return nil
}

func (r *route) hasWeight(weight int64) bool {
	splits := r.splits()
	for _, rule := range splits {
		if backend(rule, r.canary.CanaryService)["weight"] != weight || backend(rule, r.canary.StableService)["weight"] != 100-weight {
			return false
		}
	}
	return len(splits) > 0
}

// labelInProgress marks a route whose weights are not those of its manifest, for tools that compare the two.
func (r *route) labelInProgress(inProgress bool) error {
	if r.config.DisableInProgressLabel {
		return nil
	}
	label := []string{"metadata", "labels", r.config.InProgressLabelKey}
	if !inProgress {
		unstructured.RemoveNestedField(r.object.Object, label...)
		return nil
	}
	return unstructured.SetNestedField(r.object.Object, r.config.InProgressLabelValue, label...)
}

// addHeaderRules adds a rule to the canary for each rule that divides requests: what that one matches, with the headers. They come
// last: which rule wins is decided by how much it matches, and by order only among equals.
func (r *route) addHeaderRules(step *v1alpha1.SetHeaderRoute) error {
	splits := r.splits()
	if len(splits) == 0 {
		return errNoSplit
	}
	rules := slices.DeleteFunc(r.rules(), func(rule object) bool { return isNamed(rule, step.Name) })
	for i, split := range splits {
		name := step.Name
		if i > 0 {
			name = fmt.Sprintf("%s-%d", step.Name, i)
		}
		rules = append(rules, r.headerRule(name, split, headersOf(step)))
	}
	r.setRules(rules)
	return nil
}

// headerRule has the filters of the rule it is made from, but neither its timeouts nor its retries.
func (r *route) headerRule(name string, split object, headers []any) object {
	split = runtime.DeepCopyJSON(split)
	matches := objects(split["matches"])
	if len(matches) == 0 {
		matches = []object{{}}
	}
	for _, match := range matches {
		others, _ := match["headers"].([]any)
		match["headers"] = append(others, headers...)
	}
	canary := object{"group": "", "kind": "Service"}
	copyFields(canary, backend(split, r.canary.CanaryService), "name", "namespace", "port")
	rule := object{"name": name, "matches": list(matches), "backendRefs": []any{canary}}
	copyFields(rule, split, "filters")
	return rule
}

func (r *route) removeManagedRules() { r.setRules(slices.DeleteFunc(r.rules(), r.isManaged)) }

// headersOf spells the matches of a step as the Gateway API does. It has no prefixes, so one becomes an expression, unescaped.
func headersOf(step *v1alpha1.SetHeaderRoute) (headers []any) {
	for _, match := range step.Match {
		kind, value := "Exact", match.HeaderValue.Exact
		if match.HeaderValue.Regex != "" {
			kind, value = "RegularExpression", match.HeaderValue.Regex
		} else if match.HeaderValue.Prefix != "" {
			kind, value = "RegularExpression", match.HeaderValue.Prefix+".*"
		}
		headers = append(headers, object{"type": kind, "name": match.HeaderName, "value": value})
	}
	return headers
}
