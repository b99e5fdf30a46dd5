// Package ext takes the place of a folder that Traefik's module names and nobody publishes. Its two types extend Traefik's
// configuration; here they add nothing.
package ext

// HTTP extends the HTTP configuration.
type HTTP struct{}

// Router extends the configuration of a router.
type Router struct{}

// DeepCopyInto has nothing to copy.
func (*HTTP) DeepCopyInto(*HTTP) {}

// DeepCopyInto has nothing to copy.
func (*Router) DeepCopyInto(*Router) {}
