import Hummingbird

/// Everything that the service's own address answers.
struct ServiceRouter {
    let core: ServiceCore
    let pages: PageTools

    /// - Throws: where the document of the API cannot be written.
    func router() throws -> Router<ServiceContext> {
        let router = Router(context: ServiceContext.self, options: [.autoGenerateHeadEndpoints])
        let paths = KnownPaths()
        router.add(middleware: Gate(core: core))
        router.add(middleware: PageDress(tools: pages, known: core.known))
        router.add(middleware: RateLimit(core: core))
        router.add(middleware: paths)
        router.add(middleware: Authentication(core: core, known: core.known))
        router.add(middleware: BrowserGuard())
        router.add(middleware: AuditTrail(core: core))
        Readiness(core: core).add(to: router)
        pages.assets.add(to: router)
        PageRoutes(tools: pages, known: core.known).add(to: router)
        let api = router.group("v1")
        ReportRoutes(core: core).add(to: api)
        JobRoutes(core: core).add(to: api)
        RenderRoutes(core: core).add(to: api)
        FigureRoutes(core: core).add(to: api)
        ToolRoutes(core: core).add(to: api)
        ScheduleRoutes(core: core).add(to: api)
        try DocumentRoutes(assets: pages.assets).add(to: router)
        paths.learn(router)
        return router
    }
}
