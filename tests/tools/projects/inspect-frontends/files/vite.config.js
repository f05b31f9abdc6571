export default { build: { rollupOptions: { input: ["react.html", "vue.html"] } } };
