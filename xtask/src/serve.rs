//! The page over HTTP, as a careful web server would serve it.

use anyhow::{Context as _, Result, bail};
use axum::{
    Router,
    http::{HeaderValue, header},
};
use std::{
    io,
    net::{Ipv4Addr, TcpListener},
    path::Path,
};
use tokio::runtime::Runtime;
use tower_http::{services::ServeDir, set_header::SetResponseHeaderLayer};

/// Nothing but our own files, and no script in the HTML; `'wasm-unsafe-eval'` compiles wasm and nothing else.
/// What of it a page can say itself; the site's pages do, for a server that says nothing.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                          img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'";

/// Serves `folder` on the first free port from `port` on and prints the address.
///
/// # Errors
/// When none of the next hundred ports is free.
pub fn until_ctrl_c(folder: &Path, port: u16) -> Result<()> {
    let listener = first_free(port)?;
    let address = listener.local_addr()?;
    let runtime = Runtime::new()?;
    println!("▸ the page is at http://{address}/  (Ctrl-C ends)");
    runtime.block_on(async {
        tokio::select! {
            served = serve(folder, listener) => served,
            pressed = tokio::signal::ctrl_c() => Ok(pressed?),
        }
    })
}

/// A server that runs until it is dropped.
pub struct Background {
    url: String,
    _runtime: Runtime,
}

impl Background {
    /// Serves `folder` on any free port.
    ///
    /// # Errors
    /// When the machine gives none.
    pub fn start(folder: &Path) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let url = format!("http://{}/", listener.local_addr()?);
        let runtime = Runtime::new()?;
        runtime.spawn(serve(folder, listener));
        Ok(Self { url, _runtime: runtime })
    }

    /// Where the page is.
    pub fn url(&self) -> &str {
        &self.url
    }
}

fn serve(folder: &Path, listener: TcpListener) -> impl Future<Output = Result<()>> + use<> {
    let router = router(folder);
    async {
        listener.set_nonblocking(true)?;
        Ok(axum::serve(tokio::net::TcpListener::from_std(listener)?, router?).await?)
    }
}

fn router(folder: &Path) -> Result<Router> {
    let header = SetResponseHeaderLayer::overriding;
    let policy = HeaderValue::from_str(&format!("{POLICY}; frame-ancestors 'none'"))?;
    Ok(Router::new()
        .fallback_service(ServeDir::new(folder))
        .layer(header(header::CONTENT_SECURITY_POLICY, policy))
        .layer(header(header::CACHE_CONTROL, HeaderValue::from_static("no-cache")))
        .layer(header(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")))
        .layer(header(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"))))
}

fn first_free(port: u16) -> Result<TcpListener> {
    for port in port..=port.saturating_add(100) {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {}
            bound => return bound.with_context(|| format!("could not listen on port {port}")),
        }
    }
    bail!("no port from {port} on is free: name another with `--port`")
}
