namespace Kapea.Host.Doors;

/// <summary>Maps handlers that answer with a result. Without the cast such a handler would pass for one that writes the response itself, and its answer would be dropped.</summary>
internal static class Routes
{
    public static RouteHandlerBuilder Get(this IEndpointRouteBuilder routes, string pattern, Func<HttpContext, Task<IResult>> handler) => routes.MapGet(pattern, (Delegate)handler);

    public static RouteHandlerBuilder Get(this IEndpointRouteBuilder routes, string pattern, Func<HttpContext, IResult> handler) => routes.MapGet(pattern, (Delegate)handler);

    public static RouteHandlerBuilder Post(this IEndpointRouteBuilder routes, string pattern, Func<HttpContext, Task<IResult>> handler) => routes.MapPost(pattern, (Delegate)handler);

    public static RouteHandlerBuilder Delete(this IEndpointRouteBuilder routes, string pattern, Func<HttpContext, Task<IResult>> handler) => routes.MapDelete(pattern, (Delegate)handler);

    /// <summary>A part of the path.</summary>
    public static string Part(this HttpContext context, string name) => context.Request.RouteValues[name]?.ToString() ?? "";
}
