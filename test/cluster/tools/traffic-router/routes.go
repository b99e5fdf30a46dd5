package main

import (
	"context"
	"fmt"

	"github.com/argoproj/argo-rollouts/pkg/apis/rollouts/v1alpha1"
	"k8s.io/apimachinery/pkg/api/equality"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/client-go/dynamic"
	"k8s.io/client-go/util/retry"
)

var httpRoutes = schema.GroupVersionResource{Group: "gateway.networking.k8s.io", Version: "v1", Resource: "httproutes"}

// routes are the HTTPRoutes of the cluster.
type routes struct {
	client dynamic.Interface
}

// read hands each route of a Rollout to a function, up to the first error.
func (r *routes) read(rollout *v1alpha1.Rollout, look func(*route) error) error {
	config, err := configOf(rollout)
	if err != nil {
		return err
	}
	for _, said := range config.HTTPRoutes {
		object, err := r.client.Resource(httpRoutes).Namespace(config.Namespace).Get(context.Background(), said.Name, metav1.GetOptions{})
		if err != nil {
			return err
		}
		if err = look(&route{object, rollout.Spec.Strategy.Canary, config, said.UseHeaderRoutes}); err != nil {
			return fmt.Errorf("HTTPRoute %s/%s: %w", config.Namespace, said.Name, err)
		}
	}
	return nil
}

// change reads, changes and writes each route of a Rollout, again if somebody else wrote it meanwhile.
func (r *routes) change(rollout *v1alpha1.Rollout, change func(*route) error) error {
	return retry.RetryOnConflict(retry.DefaultRetry, func() error {
		return r.read(rollout, func(route *route) error {
			before := route.object.DeepCopy()
			if err := change(route); err != nil || equality.Semantic.DeepEqual(before, route.object) {
				return err
			}
			_, err := r.client.Resource(httpRoutes).Namespace(before.GetNamespace()).Update(context.Background(), route.object, metav1.UpdateOptions{})
			return err
		})
	})
}
